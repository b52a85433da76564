// flags: -D_GNU_SOURCE
#include <errno.h>
#include <stdio.h>

static int sent;

static ssize_t nowhere(void *cookie, const char *bytes, size_t size)
{
	(void)cookie, (void)bytes;
	sent += size > 0;
	errno = ENOSPC;
	return 0;
}

/* What is written to a buffer that is exactly full and cannot be sent fails, with whatever size. */
int main(void)
{
	cookie_io_functions_t functions = {.write = nowhere};
	for (int size = 1; size <= 8; size *= 2) {
		FILE *f = fopencookie(NULL, "w", functions);
		int failed = 0;
		for (int written = 0; written < 70000 && !failed; written += size) failed = fwrite("12345678", 1, size, f) < (size_t)size;
		printf("%d %d", failed, ferror(f) != 0);
		printf(" %d\n", sent > 0);
		fclose(f);
	}
	return 0;
}
