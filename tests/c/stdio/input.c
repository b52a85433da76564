// flags: -D_GNU_SOURCE
// stdin: first line\nsecond\nABCDEFGHthe rest\nno newline
#include <stdio.h>
#include <string.h>

/* fgetc, getc, getchar, ungetc, fgets, fread, getw and their unlocked forms. */
int main(void)
{
	char s[64];
	size_t n;
	int c;
	printf("%c", fgetc(stdin));
	printf("%c", getc(stdin));
	printf("%c", getchar());
	printf("%c", fgetc_unlocked(stdin));
	printf("%c", getc_unlocked(stdin));
	printf("%c\n", getchar_unlocked());
	printf("%d\n", ungetc('Z', stdin));
	printf("%d\n", ungetc(EOF, stdin));
	printf("%d\n", (getc)(stdin));
	printf("[%s]\n", fgets(s, 4, stdin));
	printf("[%s]\n", fgets(s, 1, stdin));
	printf("[%s]\n", fgets_unlocked(s, sizeof s, stdin));
	printf("[%s]\n", fgets(s, sizeof s, stdin));
	n = fread(s, 4, 1, stdin);
	printf("%zu %.4s\n", n, s);
	printf("%x\n", getw(stdin));
	n = fread_unlocked(s, 1, 9, stdin);
	printf("%zu [%.9s]\n", n, s);
	n = fread(s, 4, 10, stdin);
	printf("%zu [%.10s] %d %d\n", n, s, !!feof(stdin), !!ferror(stdin));
	printf("%d\n", fgetc(stdin));
	printf("%d\n", fgets(s, sizeof s, stdin) == NULL);
	printf("%d\n", getw(stdin));
	c = ungetc('u', stdin);
	printf("%d %d\n", c, !!feof_unlocked(stdin));
	printf("%d\n", getchar());
	printf("%d\n", getchar());
	clearerr_unlocked(stdin);
	printf("%d %d\n", !!feof(stdin), !!ferror_unlocked(stdin));
	printf("%zu %zu\n", fread(s, 0, 3, stdin), fread(s, 3, 0, stdin));
	return 0;
}
