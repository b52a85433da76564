// flags: -D_GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <stdlib.h>

/* puts, fputs, fputc, putc, putchar, fwrite, putw, fflush and their unlocked forms. */
int main(void)
{
	puts("puts");
	printf("%d\n", fputs("fputs\n", stdout) >= 0);
	printf(" %d\n", fputc('c', stdout));
	printf(" %d\n", putc('d' + 256, stdout));
	printf(" %d\n", (putc)('e', stdout));
	printf(" %d\n", putchar('f'));
	printf(" %d\n", fputc(-1, stdout));
	printf(" %d\n", putc_unlocked('g', stdout));
	printf(" %d\n", putchar_unlocked('h'));
	printf(" %d\n", fputc_unlocked('i', stdout));
	printf("%d\n", fputs_unlocked("fputs_unlocked\n", stdout) >= 0);
	printf(" %zu\n", fwrite("abcdef", 2, 3, stdout));
	printf(" %zu\n", fwrite_unlocked("abcdef", 1, 6, stdout));
	printf("%zu %zu\n", fwrite("x", 0, 5, stdout), fwrite("x", 5, 0, stdout));
	printf(" %d\n", putw(0x41424344, stdout));
	printf("%d %d %d\n", fflush(stdout), fflush_unlocked(stdout), fflush(NULL));
	/* Sizes around those of any buffer. */
	for (size_t n = 1; n < 100000; n = n * 3 + 1) {
		char *p = malloc(n);
		memset(p, 'a' + n % 26, n);
		p[n - 1] = '\n';
		printf("%zu\n", fwrite(p, 1, n, stdout));
		free(p);
	}
	setvbuf(stdout, NULL, _IONBF, 0);
	puts("not buffered");
	return 0;
}
