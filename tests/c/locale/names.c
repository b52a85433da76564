// oracle: musl
// flags: -D_GNU_SOURCE
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

/* Locales of languages: their customs are those of C, their characters UTF-8 whatever they ask for. */
int main(void)
{
	static const char *const names[] = { "de_DE.UTF-8", "de_DE", "en_US.ISO-8859-1", "ja_JP.EUC-JP", "de_AT@euro", "C.UTF-8" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		printf("%s %d", names[i], setlocale(LC_ALL, names[i]) != NULL);
		printf(" %s %d", nl_langinfo(CODESET), (int)MB_CUR_MAX);
		wchar_t wide;
		printf(" %d %s\n", mbtowc(&wide, "\xc3\xa4", 2), localeconv()->decimal_point);
		setlocale(LC_ALL, "C");
		locale_t locale = newlocale(LC_ALL_MASK, names[i], 0);
		printf("%d %s\n", locale != 0, nl_langinfo_l(CODESET, locale));
		freelocale(locale);
	}
	return 0;
}
