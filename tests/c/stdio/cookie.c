// oracle: musl
// flags: -D_GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>

/* fopencookie. */
static char store[256];
static size_t length;
static off_t place;
static int closed;

static ssize_t get(void *c, char *to, size_t n)
{
	if (n > 5) n = 5;
	if (place >= (off_t)length) return 0;
	if (n > length - place) n = length - place;
	memcpy(to, store + place, n);
	place += n;
	return n;
}

static ssize_t put(void *c, const char *from, size_t n)
{
	memcpy(store + place, from, n);
	place += n;
	if (place > (off_t)length) length = place;
	return n;
}

static int seek(void *c, off_t *o, int whence)
{
	place = *o + (whence == SEEK_CUR ? place : whence == SEEK_END ? (off_t)length : 0);
	*o = place;
	return 0;
}

static int end(void *c)
{
	closed = *(int *)c;
	return 0;
}

static ssize_t refuse(void *c, const char *from, size_t n)
{
	errno = ENOSPC;
	return -1;
}

/* One that says it wrote more than it was given; glibc and musl believe it. */
static ssize_t boast(void *context, const char *bytes, size_t size)
{
	return size + 42;
}

int main(void)
{
	char s[64];
	int number = 7;
	FILE *f = fopencookie(&number, "w+", (cookie_io_functions_t){get, put, seek, end});
	fputs("through a cookie\n", f);
	printf("%ld\n", ftell(f));
	fflush(f);
	printf("%.*s", (int)length, store);
	fseek(f, 8, SEEK_SET);
	printf("%s", fgets(s, sizeof s, f));
	printf("%d\n", fgetc(f));
	printf("%d\n", fclose(f));
	printf("%d\n", closed);
	f = fopencookie(NULL, "w", (cookie_io_functions_t){0});
	printf("%d\n", fputs("nowhere", f) >= 0);
	printf("%d\n", fclose(f));
	f = fopencookie(NULL, "r", (cookie_io_functions_t){0});
	printf("%d\n", fgetc(f));
	fclose(f);
	f = fopencookie(NULL, "w", (cookie_io_functions_t){.write = refuse});
	setvbuf(f, NULL, _IONBF, 0);
	errno = 0;
	printf("%d", fputc('x', f) == EOF);
	printf(" %d %d\n", errno == ENOSPC, !!ferror(f));
	fclose(f);
	f = fopencookie(NULL, "w", (cookie_io_functions_t){.write = boast});
	printf("%d", fputs("x", f) >= 0);
	printf(" %d", fflush(f));
	printf(" %d\n", fclose(f));
	return 0;
}
