// flags: -lm -D_GNU_SOURCE -fno-builtin
#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>

static const double special[] = {0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, 3.0, -3.0, 0.1, 1e-5, -1e-5, 1.5, 2.5, -2.5,
    7.25, 10.0, 100.5, -100.5, 1e10, -1e10, 1e300, -1e300, 1e-300, 1e-310, -1e-310, 0x1p-1074, 0x1p52, 0x1p53, 0x1.fffffffffffffp1023,
    INFINITY, -INFINITY, NAN};
#define COUNT (sizeof special / sizeof special[0])

/* A NaN has no sign here: C leaves it open. */
static void show(const char *name, long double x, int digits) {
    if (x != x)
        printf(" %s=nan", name);
    else
        printf(" %s=%.*Lg", name, digits, x);
}

int main(void) {
    for (unsigned i = 0; i < COUNT; i++) {
        double x = special[i], whole = 0;
        float wholef = 0;
        long double wholel = 0;
        int e = 0, ef = 0, el = 0;
        printf("%.17g:", x);
        show("frexp", frexp(x, &e), 17);
        show("frexpf", frexpf((float)x, &ef), 9);
        show("frexpl", frexpl(x, &el), 18);
        if (isfinite(x))
            printf(" %d %d %d", e, isfinite((float)x) ? ef : 0, el);
        show("modf", modf(x, &whole), 17);
        show("", whole, 17);
        show("modff", modff((float)x, &wholef), 9);
        show("", wholef, 9);
        show("modfl", modfl(x, &wholel), 18);
        show("", wholel, 18);
        if (x != 0 && x == x) {
            printf(" ilogb=%d %d", ilogb(x), ilogbl(x));
            if ((float)x != 0)
                printf(" %d", ilogbf((float)x));
            if (isfinite(x))
                printf(" llogb=%d %d", (int)llogb(x), (int)llogbl(x));
        }
        static const int powers[] = {0, 1, -1, 10, 1000, -1000, 1100, -1100, 2100, -2100, 100000, -100000};
        for (unsigned j = 0; j < sizeof powers / sizeof powers[0]; j++) {
            show("scalbn", scalbn(x, powers[j]), 17);
            show("scalbnf", scalbnf((float)x, powers[j]), 9);
            show("scalbln", scalbln(x, powers[j]), 17);
            show("ldexp", ldexp(x, powers[j]), 17);
            show("ldexpf", ldexpf((float)x, powers[j]), 9);
            if (powers[j] < 2000 && powers[j] > -2000) {
                show("scalbnl", scalbnl(x, powers[j]), 18);
                show("ldexpl", ldexpl(x, powers[j]), 18);
                show("scalblnl", scalblnl(x, powers[j]), 18);
            }
            show("scalblnf", scalblnf((float)x, powers[j]), 9);
        }
        show("scalb", scalb(x, 3), 17);
        show("scalbf", scalbf((float)x, -3), 9);
        show("significand", significand(x), 17);
        show("significandf", significandf((float)x), 9);
        show("nextup", nextup(x), 17);
        show("nextdown", nextdown(x), 17);
        show("nextupf", nextupf((float)x), 9);
        show("nextdownf", nextdownf((float)x), 9);
        show("nexttoward", nexttoward(x, 2), 17);
        show("nexttowardf", nexttowardf((float)x, 2), 9);
        show("nearest", nexttoward(x, x), 17);
        printf(" %d %d", finite(x) != 0, finitef((float)x) != 0);
        printf("\n");
    }
    return 0;
}
