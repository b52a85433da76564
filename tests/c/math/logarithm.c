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
        show("log", log(x), 14);
        show("logf", logf((float)x), 6);
        show("logl", logl(x), 15);
        show("log2", log2(x), 14);
        show("log2f", log2f((float)x), 6);
        show("log2l", log2l(x), 15);
        show("log10", log10(x), 14);
        show("log10f", log10f((float)x), 6);
        show("log10l", log10l(x), 15);
        show("log1p", log1p(x), 14);
        show("log1pf", log1pf((float)x), 6);
        show("log1pl", log1pl(x), 15);
        printf("\n");
    }
    return 0;
}
