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
        double x = special[i], c, p;
        float xf = (float)x, cf;
        long double xl = x, cl;
        printf("%.17g: %d %d %d %d %d %d %d", x, isfinite(x) != 0, isinf(x) != 0, isnan(x) != 0, isnormal(x) != 0, signbit(x) != 0 && x == x,
            fpclassify(x), fpclassify(xf));
        printf(" %d", canonicalize(&c, &x) + canonicalizef(&cf, &xf) + canonicalizel(&cl, &xl));
        show("c", c, 17);
        show("cf", cf, 9);
        show("cl", cl, 18);
        show("payload", isnan(x) ? 0 : getpayload(&x), 17);
        show("payloadf", isnan(x) ? 0 : getpayloadf(&xf), 17);
        show("payloadl", isnan(x) ? 0 : getpayloadl(&xl), 17);
        printf(" %d", setpayload(&p, x));
        show("set", setpayload(&p, x) ? 0 : getpayload(&p), 17);
        printf(" %d", setpayloadsig(&p, x));
        for (unsigned j = 0; j + 1 < COUNT; j++)
            printf(" %d%d", totalorder(&x, &special[j]) != 0, totalordermag(&x, &special[j]) != 0);
        printf("\n");
    }
    show("nan", nan(""), 17);
    show("nanf", nanf("1"), 17);
    show("nanl", nanl("0x2"), 17);
    double s, c;
    float sf, cf;
    long double sl, cl;
    sincos(2, &s, &c);
    sincosf(2, &sf, &cf);
    sincosl(2, &sl, &cl);
    printf("%.14g %.14g %.6g %.6g %.15Lg %.15Lg\n", s, c, sf, cf, sl, cl);
    return 0;
}
