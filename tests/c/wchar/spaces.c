// flags: -w
// dirs: .
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <wchar.h>

/* White space of wide functions is that of iswspace; a character that the end of a file cuts off is an error of the stream; and what
 * writes or pushes back nothing orients a stream all the same. */
int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	static const wchar_t numbers[] = L"\u2003\u3000 \t-12x";
	wchar_t *end, text[30];
	long value = wcstol(numbers, &end, 0);
	printf("%ld %d\n", value, (int)(end - numbers));
	unsigned long long large = wcstoull(numbers, &end, 10);
	printf("%llu %d\n", large, (int)(end - numbers));
	double number = wcstod(numbers, &end);
	printf("%g %d\n", number, (int)(end - numbers));
	int next = 0, result = swscanf(L"ab\u20035", L"%ls%d", text, &next);
	printf("%d %d %d\n", result, (int)wcslen(text), next);
	result = swscanf(L"ab\u2028\u205f7", L"ab\u2003%d", &next);
	printf("%d %d\n", result, next);
	/* Not a space where a line may be broken. */
	result = swscanf(L"ab\u00a07", L"%ls%d", text, &next);
	printf("%d %d\n", result, (int)wcslen(text));

	FILE *f = fopen("f", "w");
	printf("%d\n", fwide(f, 0));
	fputws(L"", f);
	printf("%d\n", fwide(f, 0) > 0);
	fputws(L"x\u3000\u20ac", f);
	fclose(f);
	f = fopen("f", "r");
	ungetwc(WEOF, f);
	printf("%d\n", fwide(f, 0) > 0);
	result = fwscanf(f, L"%ls", text);
	printf("%d %d\n", result, (int)wcslen(text));
	result = fwscanf(f, L"%ls", text);
	printf("%d %x %d\n", result, (unsigned)text[0], ferror(f) != 0);
	fclose(f);
	f = fopen("f", "w");
	fputs("\xe2\x82", f);
	fclose(f);
	f = fopen("f", "r");
	errno = 0;
	result = fwscanf(f, L"%ls", text);
	printf("%d %d %d\n", result, errno == EILSEQ, ferror(f) != 0);
	fclose(f);
	return 0;
}
