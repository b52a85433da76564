// oracle: musl in "C" glibc refuses bytes above 0x7f, which musl gives wide characters of their own
// dirs: .
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/* The conversions of printf and scanf between bytes and wide characters are those of mbrtowc and wcrtomb, in "C", too. */
static void wide(const char *what, int result, const wchar_t *text)
{
	printf("%s %d %d:", what, result, errno == EILSEQ);
	for (; *text; text++)
		printf(" %x", (unsigned)*text);
	puts("");
	errno = 0;
}

static void narrow(const char *what, int result, const char *text)
{
	printf("%s %d %d:", what, result, errno == EILSEQ);
	for (; *text; text++)
		printf(" %02x", *text & 255);
	puts("");
	errno = 0;
}

static void conversions(void)
{
	wchar_t w[40] = {0};
	char b[100] = "";
	errno = 0;
	wide("mbstowcs", mbstowcs(w, "\xc3\xa4z\xff", 40), w);
	if (MB_CUR_MAX == 1)
		narrow("%ls", snprintf(b, sizeof b, "%6ls", w), b);
	narrow("%ls", snprintf(b, sizeof b, "%ls", L"\u00e4\u20ac"), MB_CUR_MAX == 1 ? "" : b);
	narrow("%.3ls", snprintf(b, sizeof b, "%.3ls", L"\u00e4\u20ac"), MB_CUR_MAX == 1 ? "" : b);
	narrow("%lc", snprintf(b, sizeof b, "%lc", L'\u00e4'), MB_CUR_MAX == 1 ? "" : b);
#define WIDE(...) wmemset(w, 0, 40), wide(#__VA_ARGS__, swprintf(w, 40, __VA_ARGS__), w)
	WIDE(L"%s", "\xc3\xa4z");
	if (MB_CUR_MAX == 1) {
		WIDE(L"%s", "\xffz");
		WIDE(L"%.1s|%4s|%-4s|%.0s|%c|%3c|", "\xc3\xa4z", "\xc3\xa4z", "\xff", "\xfe", 0xe4, 0x80);
		WIDE(L"%ls|%lc", L"\xdfc3\xdf80", L'\xdfff');
	}
#define SCAN(source, format) wmemset(w, 0, 40), wide(#source " " #format, sscanf(source, format, w), w)
	SCAN("\xc3\xa4zzz 1", "%ls");
	SCAN("\xc3\xa4zzz 1", "%l[^z]");
	/* In UTF-8 musl counts bytes. */
	if (MB_CUR_MAX == 1) {
		SCAN("\xffzzz 1", "%2ls");
		SCAN("\xc3\xa4zzz 1", "%2lc");
	}
#define SCAN_WIDE(source, format) memset(b, 0, sizeof b), narrow(#source " " #format, swscanf(source, format, b), b)
	SCAN_WIDE(L"\u00e4\u20acz", L"%s");
	SCAN_WIDE(L"\xdfc3z", L"%s");

	FILE *f = fopen("f", "w");
	fputs("\xc3\xa4z\xff 1", f);
	fclose(f);
	f = fopen("f", "r");
	wmemset(w, 0, 40);
	wide("fwscanf %3ls", fwscanf(f, L"%3ls", w), w);
	rewind(f);
	memset(b, 0, sizeof b);
	narrow("fwscanf %2s", fwscanf(f, L"%2s", b), b);
	printf("%x\n", (unsigned)fgetwc(f));
	fclose(f);

	f = fopen("f", "w");
	int result = fwprintf(f, L"%s|%c", "\xc3\xa4", 'x');
	printf("%d %d\n", result, result < 0 ? 0 : fwprintf(f, L"%s", "\xc3\xa4"));
	fclose(f);
	f = fopen("f", "r");
	memset(b, 0, sizeof b);
	fread(b, 1, sizeof b, f);
	narrow("file", 0, b);
	fclose(f);
	f = fopen("f", "w");
	printf("%d\n", fwprintf(f, L"\u00e4"));
	fclose(f);
}

int main(void)
{
	conversions();
	setlocale(LC_ALL, "C.UTF-8");
	conversions();
	return 0;
}
