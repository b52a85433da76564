// flags: -D_GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

/* fflush(NULL) while the write function of a stream closes another one that was to be flushed next, and opens one more. */
static FILE *other, *fresh;

static ssize_t note(void *name, const char *bytes, size_t size)
{
	printf("%s takes %d bytes: %.*s\n", (char *)name, (int)size, (int)size, bytes);
	return size;
}

static int closing(void *name)
{
	printf("%s closes\n", (char *)name);
	return 0;
}

static const cookie_io_functions_t plain = {NULL, note, NULL, closing};

static ssize_t close_other(void *name, const char *bytes, size_t size)
{
	note(name, bytes, size);
	if (other) {
		fclose(other);
		other = NULL;
		/* Whoever goes on to the closed stream finds this there. */
		for (size_t n = 64; n < 20000; n += 8) {
			void *p = malloc(n);
			memset(p, 0x41, n);
		}
		fresh = fopencookie("fresh", "w", plain);
		fputs("later", fresh);
	}
	return size;
}

static const cookie_io_functions_t hostile = {NULL, close_other, NULL, closing};

int main(void)
{
	setvbuf(stdout, NULL, _IONBF, 0);
	FILE *last = fopencookie("last", "w", plain);
	fputs("abc", last);
	other = fopencookie("other", "w", plain);
	fputs("def", other);
	FILE *first = fopencookie("first", "w", hostile);
	fputs("ghi", first);
	printf("fflush: %d\n", fflush(NULL));
	fclose(first);
	fclose(last);
	fclose(fresh);
	return 0;
}
