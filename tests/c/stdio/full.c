// oracle: none  /dev/full is not in the sandbox: C17 7.21.3, errors are reported once and bytes kept
// flags: -D_GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>

/* A file that is full for a while: what was accepted arrives once, in order. */
static char store[4096];
static size_t length;
static int full;

static ssize_t put(void *c, const char *from, size_t n)
{
	if (full) {
		errno = EAGAIN;
		return -1;
	}
	memcpy(store + length, from, n);
	length += n;
	return n;
}

int main(void)
{
	FILE *f = fopencookie(NULL, "w", (cookie_io_functions_t){.write = put});
	fputs("kept,", f);
	full = 1;
	if (fflush(f) != EOF || errno != EAGAIN || !ferror(f)) return 1;
	fputs("and more,", f);
	full = 0;
	clearerr(f);
	if (fflush(f) || ferror(f)) return 2;
	if (length != 14 || memcmp(store, "kept,and more,", 14)) return 3;
	setvbuf(f, NULL, _IOLBF, 0);
	full = 1;
	if (fputs("line\n", f) != EOF) return 4;
	full = 0;
	fputs("line\n", f);
	if (length != 19 || memcmp(store + 14, "line\n", 5)) return 5;
	if (fclose(f)) return 6;
	puts("ok");
	return 0;
}
