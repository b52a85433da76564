// oracle: none what is checked was compared with musl once; glibc and musl take positions mixed with others, which POSIX leaves open
// dirs: .
#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Formats that mean harm, and streams whose descriptor is gone: the result and errno, and nothing written behind the room. */
static int failures;

static void check(const char *what, long got, long wanted, int error)
{
	if (got != wanted || (got < 0 && errno != error))
		failures++, printf("%s: %ld and errno %d, not %ld and %d\n", what, got, errno, wanted, error);
	errno = 0;
}

static int into(char *room, size_t size, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	memset(room, '#', 16);
	int result = vsnprintf(room, size, format, arguments);
	va_end(arguments);
	return result;
}

int main(void)
{
	char room[16];
	static const struct { const char *format; int result, error; } formats[] = {
		{"%", -1, EINVAL}, {"abc%", -1, EINVAL}, {"%5", -1, EINVAL}, {"%-", -1, EINVAL}, {"%.", -1, EINVAL}, {"%l", -1, EINVAL},
		{"%hhh", -1, EINVAL}, {"%5.3", -1, EINVAL}, {"%q", -1, EINVAL}, {"%1$", -1, EINVAL},
		/* Positions: with a gap, mixed with none, and beyond what there may be. */
		{"%1$d %3$d", -1, EINVAL}, {"%1$d %3$d %2$", -1, EINVAL}, {"%1$d %d", -1, EINVAL}, {"%d %1$d", -1, EINVAL}, {"%0$d", -1, EINVAL},
		{"%99$d", -1, EINVAL}, {"%*1$d", -1, EINVAL}, {"%1$*1$d", 1, 0},
		/* More columns than an int counts, and as many. */
		{"%2147483648d", -1, EOVERFLOW}, {"%99999999999999999999d", -1, EOVERFLOW}, {"%.2147483648d", -1, EOVERFLOW},
		{"%.99999999999999999999d", -1, EOVERFLOW}, {"%2147483647d%d", -1, EOVERFLOW}, {"%.2147483647d%d", -1, EOVERFLOW},
		{"%2147483647d", INT_MAX, 0}, {"%2147483646d%d", INT_MAX, 0},
	};
	for (int k = 0; k < (int)(sizeof formats / sizeof *formats); k++) {
		check(formats[k].format, into(room, 8, formats[k].format, 1, 2, 3), formats[k].result, formats[k].error);
		check("behind the room", room[8], '#', 0);
	}
	check("width from an argument", into(room, 8, "%*d", INT_MIN, 1), -1, EOVERFLOW);
	check("negative width", into(room, 8, "%*d|", -3, 1), 4, 0);
	check("its text", strcmp(room, "1  |"), 0, 0);
	check("negative precision", into(room, 8, "%.*d|", -3, 1), 2, 0);
	check("its text", strcmp(room, "1|"), 0, 0);

	/* %n counts what did not fit, and stores no more than its length. */
	struct { signed char c, guard1; short s, guard2; int i, guard3; long long l; } n;
	memset(&n, 0x55, sizeof n);
	check("%n", into(room, 4, "%d%hhn%s%hn%d%n%d%lln", 12, &n.c, "longer than the room", &n.s, 345, &n.i, 6, &n.l), 26, 0);
	check("its text", strcmp(room, "12l"), 0, 0);
	check("%hhn", n.c, 2, 0), check("%hn", n.s, 22, 0), check("%n", n.i, 25, 0), check("%lln", (long)n.l, 26, 0);
	check("guards", n.guard1 == 0x55 && n.guard2 == 0x5555 && n.guard3 == 0x55555555, 1, 0);
	check("300 in a byte", into(room, 4, "%300d%hhn", 1, &n.c), 300, 0);
	check("%hhn", n.c, 300 - 256, 0);

	FILE *f = fopen("f", "w+");
	fputs("some text", f);
	close(fileno(f));
	check("flush of what is closed", fflush(f), EOF, EBADF);
	check("its indicator", ferror(f) != 0, 1, 0);
	check("close of what is closed", fclose(f), EOF, EBADF);
	f = fopen("f", "w");
	fputs("0123456789", f);
	check("close", fclose(f), 0, 0);
	f = fopen("f", "r");
	check("print to a stream for reading", fprintf(f, "%d", 1), -1, EBADF);
	check("its indicator", ferror(f) != 0, 1, 0);
	clearerr(f);
	close(fileno(f));
	check("read of what is closed", getc(f), EOF, EBADF);
	check("its indicators", ferror(f) != 0 && !feof(f), 1, 0);
	check("seek", fseek(f, 1, SEEK_SET), -1, EBADF);
	check("tell", ftell(f), -1, EBADF);
	check("close", fclose(f), EOF, EBADF);
	f = fopen("f", "w");
	check("read of a stream for writing", getc(f), EOF, EBADF);
	check("its indicator", ferror(f) != 0, 1, 0);
	check("close", fclose(f), 0, 0);
	remove("f");
	if (!failures)
		puts("ok");
	return failures != 0;
}
