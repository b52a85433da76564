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
        double x = special[i];
        if (x < -50 && x > -INFINITY)
            continue;
        printf("%.17g:", x);
        show("tgamma", tgamma(x), 13);
        show("tgammaf", tgammaf((float)x), 5);
        if (fabs(x) > 1e-305)
            show("tgammal", fabsl(tgammal(x)) > 1e308L ? INFINITY : tgammal(x), 13);
        show("lgamma", lgamma(x), 13);
        if (x != -INFINITY && x == x && x != floor(x))
            printf(" %d", signgam);
        show("lgammaf", lgammaf((float)x), 5);
        show("lgammal", lgammal(x), 13);
        int s = 7;
        show("lgamma_r", lgamma_r(x, &s), 13);
        show("lgammaf_r", lgammaf_r((float)x, &s), 5);
        show("lgammal_r", lgammal_r(x, &s), 13);
        printf("\n");
    }
    return 0;
}
