// oracle: musl
// flags: -D_GNU_SOURCE
// env: LC_ALL=C.UTF-8
#include <locale.h>
#include <stdio.h>
#include <wchar.h>

/* Wide input and output on a stream of bytes, and the other way about: C leaves it open, musl and wasi-libc carry it out. */
int main(void)
{
	char b[64] = "", s[16];
	int x = -1, y = -1, n;
	setlocale(LC_ALL, "");

	FILE *f = fmemopen(b, sizeof b, "w+");
	fputs("      42 \u00e9t\u00e9", f);
	rewind(f);
	n = fwscanf(f, L" %n%*d%n %s", &x, &y, s);
	printf("%d %d %d %s\n", n, x, y, s);
	printf("%d %ld\n", fwide(f, 0), ftell(f));
	fclose(f);

	f = fmemopen(b, sizeof b, "w+");
	fputc('a', f);
	n = fwprintf(f, L"%d %ls", 12, L"\u20ac");
	printf("%d", n);
	printf(" %d\n", fwide(f, 0));
	fputws(L"!", f);
	fclose(f);
	printf("%s\n", b);

	f = fmemopen(b, sizeof b, "w+");
	fwprintf(f, L"%d ", 7);
	n = fprintf(f, "%s", "bytes");
	printf("%d", n);
	printf(" %d\n", fwide(f, 0));
	fclose(f);
	printf("%s\n", b);
	return 0;
}
