// flags: -D_GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/types.h>

/* How many pieces reach a file without a buffer: one for each call of fprintf. */
static int calls;
static size_t bytes;

static ssize_t put(void *c, const char *from, size_t n)
{
	calls++;
	bytes += n;
	return n;
}

int main(void)
{
	FILE *f = fopencookie(NULL, "w", (cookie_io_functions_t){.write = put});
	setvbuf(f, NULL, _IONBF, 0);
	printf("%d\n", fprintf(f, "%s: %d of %5d, %c%%\n", "name", 1, 2, 'x'));
	printf("%d %zu\n", calls, bytes);
	fputs("text", f);
	printf("%d %zu\n", calls, bytes);
	fprintf(f, "%d", 5);
	printf("%d %zu\n", calls, bytes);
	fprintf(f, "%2000d", 5);
	printf("%zu\n", bytes);
	fclose(f);
	return 0;
}
