// flags: -D_GNU_SOURCE
// dirs: .
// env: TZ=UTC0
// env: DATEMSK=masks
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <wchar.h>

int main(void) {
    FILE *file = fopen("masks", "w");
    fputs("%Y-%m-%d %H:%M:%S\n%d %B %Y\n", file);
    fclose(file);
    struct tm *tm = getdate("2024-02-29 12:34:56");
    if (tm) printf("%d %d %d %d %d %d\n", tm->tm_year, tm->tm_mon, tm->tm_mday, tm->tm_hour, tm->tm_min, tm->tm_sec);
    tm = getdate("5 March 2021");
    if (tm) printf("%d %d %d w%d y%d\n", tm->tm_year, tm->tm_mon, tm->tm_mday, tm->tm_wday, tm->tm_yday);
    tm = getdate("nonsense");
    printf("%d %d\n", tm == NULL, getdate_err);
    unsetenv("DATEMSK");
    tm = getdate("nonsense");
    printf("%d %d\n", tm == NULL, getdate_err);
    struct tm fields = {.tm_year = 100, .tm_mday = 1};
    wchar_t wide[32];
    locale_t locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    printf("%zu %ls\n", wcsftime_l(wide, 32, L"%Y-%m", &fields, locale), wide);
}
