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
        if (!(fabs(x) < 2e9))
            continue;
        printf("%.17g: %ld %ld %ld %ld %ld %ld %lld %lld %lld %lld %lld %lld", x, lrint(x), lrintf((float)x), lrintl(x), lround(x),
            lroundf((float)x), lroundl(x), llrint(x), llrintf((float)x), llrintl(x), llround(x), llroundf((float)x), llroundl(x));
        printf("\n");
    }
    return 0;
}
