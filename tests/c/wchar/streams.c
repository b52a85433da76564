// oracle: musl
// flags: -D_GNU_SOURCE
// env: LC_ALL=C.UTF-8
// stdin: héllo wörld\n€😀 end\nlast
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

/* Wide input and output, orientation, open_wmemstream. Output is made by byte functions of memory streams. */
int main(void)
{
	wchar_t w[64];
	setlocale(LC_ALL, "");
	printf("%d\n", fwide(stdin, 0));
	printf("%x", (unsigned)fgetwc(stdin));
	printf(" %x", (unsigned)getwc(stdin));
	printf(" %x\n", (unsigned)getwchar());
	printf("%d %d\n", fwide(stdin, 0) > 0, fwide(stdin, -1) > 0);
	printf("%x\n", (unsigned)ungetwc(0x20ac, stdin));
	printf("%x", (unsigned)fgetwc_unlocked(stdin));
	printf(" %x\n", (unsigned)getwc_unlocked(stdin));
	fgetws(w, 4, stdin);
	printf("%x %x %x %x\n", (unsigned)w[0], (unsigned)w[1], (unsigned)w[2], (unsigned)w[3]);
	fgetws(w, 64, stdin);
	printf("%zu\n", wcslen(w));
	fgetws_unlocked(w, 64, stdin);
	printf("%x %x %zu\n", (unsigned)w[0], (unsigned)w[1], wcslen(w));
	for (int i = 0; i < 4; i++) printf("%x\n", (unsigned)getwchar_unlocked());
	printf("%d", fgetwc(stdin) == WEOF);
	printf(" %d\n", !!feof(stdin));

	char b[64] = "ok\xff";
	FILE *f = fmemopen(b, 3, "r");
	printf("%x\n", (unsigned)fgetwc(f));
	printf("%x\n", (unsigned)fgetwc(f));
	errno = 0;
	wint_t c = fgetwc(f);
	printf("%d", c == WEOF);
	printf(" %d\n", errno == EILSEQ);
	fclose(f);
	f = fmemopen(b, sizeof b, "w");
	printf("%x ", (unsigned)fputwc(L'a', f));
	printf("%x ", (unsigned)putwc(0xe9, f));
	printf("%x\n", (unsigned)fputwc_unlocked(0x20ac, f));
	printf("%d\n", putwc_unlocked(0x1f600, f) == 0x1f600);
	printf("%d", fputws(L"w\u00f6rld", f) >= 0);
	printf(" %d\n", fputws_unlocked(L"!", f) >= 0);
	errno = 0;
	c = fputwc(0xd800, f);
	printf("%d %d\n", c == WEOF, errno == EILSEQ);
	printf("%d\n", fwide(f, 0) > 0);
	fclose(f);
	for (int i = 0; b[i]; i++) printf("%02x", (unsigned char)b[i]);
	putchar('\n');

	wchar_t *p = NULL;
	size_t n;
	f = open_wmemstream(&p, &n);
	fputws(L"na\u00efve", f);
	fflush(f);
	printf("%zu %x %x\n", n, (unsigned)p[2], (unsigned)p[n]);
	for (int i = 0; i < 3000; i++) fputwc(0x4e00 + i, f);
	fclose(f);
	printf("%zu %x\n", n, (unsigned)p[n - 1]);
	free(p);
	fflush(stdout);
	if (freopen(NULL, "w", stdout)) {
		putwchar(0x20ac);
		putwchar_unlocked(L'\n');
	}
	return 0;
}
