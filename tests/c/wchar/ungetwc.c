// oracle: musl
// dirs: .
#include <locale.h>
#include <stdio.h>
#include <wchar.h>

/* A character for which there is not enough room goes back as a whole or not at all. */
int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	FILE *f = tmpfile();
	fputs("abc", f);
	rewind(f);
	fgetwc(f);
	for (int i = 0; i < 5; i++) printf("%d", ungetwc(0x20ac, f) == 0x20ac);
	puts("");
	for (wint_t c; (c = fgetwc(f)) != WEOF;) printf("%lx ", (unsigned long)c);
	printf("%d\n", feof(f) != 0);
	return 0;
}
