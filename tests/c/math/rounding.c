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
        printf("%.17g:", x);
        show("floor", floor(x), 17);
        show("floorf", floorf((float)x), 9);
        show("floorl", floorl(x), 18);
        show("ceil", ceil(x), 17);
        show("ceilf", ceilf((float)x), 9);
        show("ceill", ceill(x), 18);
        show("trunc", trunc(x), 17);
        show("truncf", truncf((float)x), 9);
        show("truncl", truncl(x), 18);
        show("round", round(x), 17);
        show("roundf", roundf((float)x), 9);
        show("roundl", roundl(x), 18);
        show("rint", rint(x), 17);
        show("rintf", rintf((float)x), 9);
        show("rintl", rintl(x), 18);
        show("nearbyint", nearbyint(x), 17);
        show("nearbyintf", nearbyintf((float)x), 9);
        show("nearbyintl", nearbyintl(x), 18);
        show("roundeven", roundeven(x), 17);
        show("roundevenf", roundevenf((float)x), 9);
        show("roundevenl", roundevenl(x), 18);
        show("fabs", fabs(x), 17);
        show("fabsf", fabsf((float)x), 9);
        show("fabsl", fabsl(x), 18);
        show("logb", logb(x), 17);
        show("logbf", logbf((float)x), 9);
        show("logbl", logbl(x), 18);
        printf("\n");
    }
    return 0;
}
