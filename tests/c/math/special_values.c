// flags: -lm -fno-builtin
/* C23 Annex F.10: zeros with their signs, infinities, NaN, where a function is exact, and the limits of overflow. */
#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>

static const double points[] = {0.0, -0.0, 1.0, -1.0, INFINITY, -INFINITY, NAN, 2.0, -2.0, -3.0, 0x1.fffffffffffffp1023,
    -0x1.fffffffffffffp1023};
#define COUNT (sizeof points / sizeof points[0])

/* What is not special is none of this test's business. */
static void show(const char *name, long double x, int width) {
    const char *sign = signbit(x) ? "-" : "+";
    if (x != x)
        printf(" %s%s=nan", name, width == 1 ? "f" : width == 2 ? "" : "l");
    else if (isinf(x) || x == 0 || x == 1 || x == -1)
        printf(" %s%s=%s%.0Lf", name, width == 1 ? "f" : width == 2 ? "" : "l", sign, fabsl(x));
    else
        printf(" %s%s=%sfinite", name, width == 1 ? "f" : width == 2 ? "" : "l", sign);
}

#define ONE(name)                      \
    show(#name, name##f((float)x), 1); \
    show(#name, name(x), 2);           \
    show(#name, name##l(x), 3);
#define TWO(name)                                \
    show(#name, name##f((float)x, (float)y), 1); \
    show(#name, name(x, y), 2);                  \
    show(#name, name##l(x, y), 3);

int main(void) {
    for (unsigned i = 0; i < COUNT; i++) {
        double x = points[i];
        printf("%g:", x);
        ONE(exp) ONE(exp2) ONE(exp10) ONE(expm1) ONE(log) ONE(log2) ONE(log10) ONE(log1p)
        ONE(sinh) ONE(cosh) ONE(tanh) ONE(asinh) ONE(acosh) ONE(atanh)
        ONE(asin) ONE(acos) ONE(atan) ONE(erf) ONE(erfc) ONE(cbrt) ONE(sqrt) ONE(tgamma) ONE(lgamma)
        ONE(floor) ONE(ceil) ONE(trunc) ONE(round) ONE(rint) ONE(nearbyint) ONE(logb)
        if (fabs(x) < 10 || !isfinite(x)) {
            ONE(sin) ONE(cos) ONE(tan)
        }
        printf("\n");
        for (unsigned j = 0; j < COUNT; j++) {
            double y = points[j];
            printf(" %g,%g:", x, y);
            TWO(pow) TWO(atan2) TWO(hypot) TWO(fmod) TWO(remainder) TWO(fdim)
            /* Of two zeros either may be the larger one. */
            if (x != 0 || y != 0) {
                TWO(fmax) TWO(fmin)
            }
            if (y == y) {
                TWO(nextafter)
            }
            printf("\n");
        }
    }
    /* The last finite result and the first infinite one. */
    printf("exp %d %d\n", isfinite(exp(0x1.62e42fefa39efp+9)), isfinite(exp(0x1.62e42fefa39fp+9)));
    printf("expm1 %d %d\n", isfinite(expm1(0x1.62e42fefa39efp+9)), isfinite(expm1(0x1.62e42fefa39fp+9)));
    printf("exp2 %d %d\n", isfinite(exp2(0x1.fffffffffffffp+9)), isfinite(exp2(1024)));
    printf("sinh %d %d\n", isfinite(sinh(0x1.633ce8fb9f87dp+9)), isfinite(sinh(0x1.633ce8fb9f87ep+9)));
    printf("cosh %d %d\n", isfinite(cosh(0x1.633ce8fb9f87dp+9)), isfinite(cosh(0x1.633ce8fb9f87ep+9)));
    printf("tgamma %d %d\n", isfinite(tgamma(0x1.573fae561f647p+7)), isfinite(tgamma(0x1.573fae561f648p+7)));
    printf("hypot %d %d\n", isfinite(hypot(0x1p1023, 0x1.8p1023)), isfinite(hypot(0x1.8p1023, 0x1.8p1023)));
    printf("exp to zero %d %d\n", exp(-0x1.74910d52d3051p9) > 0, exp(-0x1.74910d52d3052p9) > 0);
    printf("scalbln %g %g\n", scalbln(1.0, -0x7fffffffL), scalbln(1.0, 0x7fffffffL));
    printf("nan %d %d\n", isnan(nan("0x12")), isnan(nan("")));
    int quotient = 0;
    double rest = remquo(-29.0, 3.0, &quotient);
    printf("remquo %g %d %d\n", rest, quotient < 0, -quotient & 7);
    rest = remquo(29.0, -3.0, &quotient);
    printf("remquo %g %d %d\n", rest, quotient < 0, -quotient & 7);
    int exponent = 0;
    long double fraction = frexpl(0x1.8p-16400L, &exponent);
    printf("frexpl %d\n", fraction == 0.75L || fraction == 0.0L);
    printf("fma %g %a\n", fma(0x1p-1074, 0.5, 0x1p-1074), fma(0x1.0000000000001p0, 0x1.0000000000001p0, -0x1.0000000000002p0));
    printf("fmaf %a\n", fmaf(0x1.000002p0f, 0x1.000002p0f, 0x1p-70f));
    printf("lround %ld %ld %lld\n", lround(0.49999999999999994), lround(-2.5), llround(-4503599627370495.5));
    return 0;
}
