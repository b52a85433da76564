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
        show("sinh", sinh(x), 14);
        show("sinhf", sinhf((float)x), 6);
        show("sinhl", sinhl(x), 15);
        show("cosh", cosh(x), 14);
        show("coshf", coshf((float)x), 6);
        show("coshl", coshl(x), 15);
        show("tanh", tanh(x), 14);
        show("tanhf", tanhf((float)x), 6);
        show("tanhl", tanhl(x), 15);
        show("asinh", asinh(x), 14);
        show("asinhf", asinhf((float)x), 6);
        show("asinhl", asinhl(x), 15);
        show("acosh", acosh(x), 14);
        show("acoshf", acoshf((float)x), 6);
        show("acoshl", acoshl(x), 15);
        show("atanh", atanh(x), 14);
        show("atanhf", atanhf((float)x), 6);
        show("atanhl", atanhl(x), 15);
        printf("\n");
    }
    return 0;
}
