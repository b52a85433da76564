// oracle: musl
// flags: -D_GNU_SOURCE
// stdin: one\n\nlast
#include <stdio.h>
#include <stdlib.h>

/* fgetln. */
int main(void)
{
	size_t n;
	for (char *p; (p = fgetln(stdin, &n));) printf("%zu [%.*s]\n", n, (int)n, p);
	FILE *f = fmemopen(NULL, 30001, "w+");
	for (int i = 0; i < 30000; i++) fputc(i == 20000 ? '\n' : 'a' + i % 26, f);
	rewind(f);
	for (char *p; (p = fgetln(f, &n));) printf("%zu %c\n", n, p[n - 1]);
	fclose(f);
	return 0;
}
