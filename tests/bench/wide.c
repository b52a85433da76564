/* Multibyte conversion, wide strings, classification. */
#include "bench.h"
#include <ctype.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

/* Wide strings as programs have them: of 0 to 24 characters. */
static void short_strings(void)
{
    static wchar_t pool[32][32], twin[32][32], room[128];
    for (int k = 0; k < 32; k++) {
        for (int i = 0; i < k * 7 % 25; i++)
            pool[k][i] = twin[k][i] = L'a' + (k + i) % 26;
    }
    BENCH("wcslen", 200000, KEEP(wcslen(pool[i % 32])));
    BENCH("wcsnlen", 200000, KEEP(wcsnlen(pool[i % 32], 20)));
    BENCH("wcschr", 200000, KEEP(wcschr(pool[i % 32], L'!')));
    BENCH("wcsrchr", 200000, KEEP(wcsrchr(pool[i % 32], L'e')));
    BENCH("wcscmp", 200000, KEEP(wcscmp(pool[i % 32], twin[i % 32])));
    BENCH("wcsncmp", 200000, KEEP(wcsncmp(pool[i % 32], twin[i % 32], 30)));
    BENCH("wcscasecmp", 100000, KEEP(wcscasecmp(pool[i % 32], twin[i % 32])));
    BENCH("wcscoll", 200000, KEEP(wcscoll(pool[i % 32], twin[i % 32])));
    BENCH("wcscpy", 200000, KEEP(wcscpy(room, pool[i % 32])));
    BENCH("wcsncpy", 200000, KEEP(wcsncpy(room, pool[i % 32], 30)));
    BENCH("wcscat", 200000, room[0] = 0; KEEP(wcscat(room, pool[i % 32])));
    BENCH("wcsncat", 200000, room[0] = 0; KEEP(wcsncat(room, pool[i % 32], 30)));
    BENCH("wcsstr", 200000, KEEP(wcsstr(pool[i % 32], L"xyz")));
    BENCH("wcsspn", 100000, KEEP(wcsspn(pool[i % 32], L"abcdefgh")));
    BENCH("wcscspn", 100000, KEEP(wcscspn(pool[i % 32], L" ,;")));
    BENCH("wcspbrk", 100000, KEEP(wcspbrk(pool[i % 32], L" ,;")));
    BENCH("wcsdup+free", 100000, void *d = wcsdup(pool[i % 32]); KEEP(d); free(d));
    BENCH("wmemcpy", 200000, KEEP(wmemcpy(room, pool[i % 32], i % 25)));
    BENCH("wmemmove", 200000, KEEP(wmemmove(room, pool[i % 32], i % 25)));
    BENCH("wmemset", 200000, KEEP(wmemset(room, L'x', i % 25)));
    BENCH("wmemcmp", 200000, KEEP(wmemcmp(pool[i % 32], twin[i % 32], i % 25)));
    wchar_t *rest;
    BENCH("wcstok", 20000, wcscpy(room, L"root:x:0:0:root user:/root"); for (wchar_t *t = wcstok(room, L":", &rest); t; t = wcstok(NULL, L":", &rest)) KEEP(t));
    BENCH("wcstol", 100000, KEEP(wcstol(L"123456", NULL, 10)));
    BENCH("wcswidth", 50000, KEEP(wcswidth(pool[i % 32], 30)));
}

/* One character at a time. */
static void characters(void)
{
    static const char mixed[] = "aZwö日本";
    wchar_t wide;
    char bytes[16];
    mbstate_t state = {0};
    BENCH("mbrtowc ascii", 200000, KEEP(mbrtowc(&wide, "a", 1, &state)));
    BENCH("mbrtowc 3", 200000, KEEP(mbrtowc(&wide, mixed + 5, 3, &state)));
    BENCH("mbtowc", 200000, KEEP(mbtowc(&wide, mixed + 3, 2)));
    BENCH("mblen", 200000, KEEP(mblen(mixed + 3, 2)));
    BENCH("mbrlen", 200000, KEEP(mbrlen(mixed + 3, 2, &state)));
    BENCH("wcrtomb ascii", 200000, KEEP(wcrtomb(bytes, L'a', &state)));
    BENCH("wcrtomb 3", 200000, KEEP(wcrtomb(bytes, 0x65e5, &state)));
    BENCH("wctomb", 200000, KEEP(wctomb(bytes, 0xf6)));
    BENCH("btowc", 200000, KEEP(btowc((int)(i & 127))));
    BENCH("wctob", 200000, KEEP(wctob((wint_t)(i & 127))));
    BENCH("towlower", 200000, KEEP(towlower((wint_t)(i % 0x3000))));
    BENCH("towupper ascii", 200000, KEEP(towupper((wint_t)(i & 127))));
    BENCH("iswalpha ascii", 200000, KEEP(iswalpha((wint_t)(i & 127))));
    BENCH("iswalnum", 200000, KEEP(iswalnum((wint_t)(i % 0x3000))));
    BENCH("iswdigit", 200000, KEEP(iswdigit((wint_t)(i & 127))));
    BENCH("iswspace", 200000, KEEP(iswspace((wint_t)(i % 0x3000))));
    BENCH("iswupper", 200000, KEEP(iswupper((wint_t)(i % 0x3000))));
    BENCH("iswlower", 200000, KEEP(iswlower((wint_t)(i % 0x3000))));
    BENCH("iswpunct", 200000, KEEP(iswpunct((wint_t)(i % 0x3000))));
    BENCH("iswprint", 200000, KEEP(iswprint((wint_t)(i % 0x3000))));
    BENCH("iswgraph", 200000, KEEP(iswgraph((wint_t)(i % 0x3000))));
    BENCH("iswcntrl", 200000, KEEP(iswcntrl((wint_t)(i % 0x3000))));
    wctype_t alpha = wctype("alpha");
    BENCH("wctype", 100000, KEEP(wctype("punct")));
    BENCH("iswctype", 200000, KEEP(iswctype((wint_t)(i % 0x3000), alpha)));
    wctrans_t lower = wctrans("tolower");
    BENCH("towctrans", 200000, KEEP(towctrans((wint_t)(i % 0x3000), lower)));
}

int main(void)
{
    static wchar_t wide[4096];
    static char bytes[16384];
    setlocale(LC_ALL, "C.UTF-8");
    static const char mixed[] = "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich, 日本語も少し。";
    static const char plain[] = "The quick brown fox jumps over the lazy dog, again and again and again and again.";
    BENCH("mbstowcs mixed", 20000, KEEP(mbstowcs(wide, mixed, 4096)));
    BENCH("mbstowcs plain", 20000, KEEP(mbstowcs(wide, plain, 4096)));
    BENCH("wcstombs", 20000, KEEP(wcstombs(bytes, wide, sizeof bytes)));
    wmemset(wide, L'x', 1000);
    wide[1000] = 0;
    BENCH("wcslen 1000", 20000, KEEP(wcslen(wide)));
    BENCH("wcschr 1000", 20000, KEEP(wcschr(wide, L'y')));
    BENCH("wmemchr 1000", 20000, KEEP(wmemchr(wide, L'y', 1000)));
    BENCH("towupper", 200000, KEEP(towupper((wint_t)(i % 0x3000))));
    BENCH("iswalpha", 200000, KEEP(iswalpha((wint_t)(i % 0x3000))));
    BENCH("wcwidth", 200000, KEEP(wcwidth((wchar_t)(i % 0x3000))));
    BENCH("isalpha", 1000000, KEEP(isalpha((int)(i & 127))));
    short_strings();
    characters();
    return 0;
}
