/* Multibyte conversion, wide strings, classification. */
#include "bench.h"
#include <ctype.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

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
    return 0;
}
