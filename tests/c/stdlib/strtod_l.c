// oracle: host
// flags: -D_GNU_SOURCE
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    locale_t locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    char *end;
    const char *const texts[] = {"1.5x", "-0x1.8p3", "inf", "1e400", "", "2.5e-310", "0.1"};
    for (unsigned i = 0; i < sizeof texts / sizeof *texts; i++) {
        double number = strtod_l(texts[i], &end, locale);
        printf("%.17g %d", number, (int)(end - texts[i]));
        float single = strtof_l(texts[i], &end, locale);
        printf(" %.9g %d", (double)single, (int)(end - texts[i]));
        long double wide = strtold_l(texts[i], &end, locale);
        printf(" %d %d\n", (double)wide == number || i == 3, (int)(end - texts[i]));
    }
    freelocale(locale);
    return 0;
}
