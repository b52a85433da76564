// flags: -D_GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <wchar.h>
#include <locale.h>

int main(void) {
    const char *formats = "aAbBcCdDeFgGhHIjklmMnpPrRStTuUVwWxXyYzZ%";
    time_t times[] = {0, 951782400, 1704067199, 1709210096, -2208988800, 4107542399};
    char text[256], format[32];
    wchar_t wide[256];
    for (unsigned i = 0; i < sizeof times / sizeof *times; ++i) {
        struct tm tm = *gmtime(&times[i]);
        for (const char *f = formats; *f; ++f) {
            const char *flags[] = {"", "_", "-", "0", "^", "#", "8", "_8", "08", "E", "O"};
            for (unsigned k = 0; k < sizeof flags / sizeof *flags; ++k) {
                if (strchr("nt%", *f) && k) continue;
                // glibc pads the sign and the digits of %z each for itself.
                if (*f == 'z' && strpbrk(flags[k], "_8")) continue;
                if (*flags[k] == 'E' && !strchr("cCxXyY", *f)) continue;
                if (*flags[k] == 'O' && !strchr("deHImMSuUVwWy", *f)) continue;
                snprintf(format, sizeof format, "[%%%s%c]", flags[k], *f);
                size_t length = strftime(text, sizeof text, format, &tm);
                printf("%s %zu %s\n", format, length, text);
            }
        }
        printf("%zu %ls\n", wcsftime(wide, 256, L"%A, %d. %B %Y", &tm), wide);
        locale_t locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
        printf("%zu %s\n", strftime_l(text, sizeof text, "%c", &tm, locale), text);
    }
    struct tm tm = *gmtime(&times[1]);
    printf("%zu %zu\n", strftime(text, 5, "%Y", &tm), strftime(text, 4, "%Y", &tm));
}
