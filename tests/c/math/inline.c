// oracle: none the header's bodies are compared with the archive's functions
// flags: -O2
#include <float.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define CALLED(name) (*(__typeof__(name) *volatile *)&(__typeof__(name) *){name})

static int wrong;

static void check(const char *name, int right, double x, double y)
{
    if (!right && wrong++ < 20)
        printf("%s(%a, %a)\n", name, x, y);
}

/* The same bits, or two NaNs. */
static int same(double a, double b)
{
    return (a != a && b != b) || !memcmp(&a, &b, sizeof a);
}

static void one(double x)
{
    float f = (float)x;
    int a = 77, b = 77;
    double p, q;
    float r, s;
    check("round", same(round(x), CALLED(round)(x)), x, 0);
    check("roundf", same(roundf(f), CALLED(roundf)(f)), f, 0);
    check("lround", lround(x) == CALLED(lround)(x), x, 0);
    check("lroundf", lroundf(f) == CALLED(lroundf)(f), f, 0);
    check("llround", llround(x) == CALLED(llround)(x), x, 0);
    check("llroundf", llroundf(f) == CALLED(llroundf)(f), f, 0);
    check("lrint", lrint(x) == CALLED(lrint)(x), x, 0);
    check("lrintf", lrintf(f) == CALLED(lrintf)(f), f, 0);
    check("llrint", llrint(x) == CALLED(llrint)(x), x, 0);
    check("llrintf", llrintf(f) == CALLED(llrintf)(f), f, 0);
    check("modf", same(modf(x, &p), CALLED(modf)(x, &q)) && same(p, q), x, 0);
    check("modff", same(modff(f, &r), CALLED(modff)(f, &s)) && same(r, s), f, 0);
    check("frexp", same(frexp(x, &a), CALLED(frexp)(x, &b)) && a == b, x, 0);
    for (int n = -2300; n <= 2300; n += 23) {
        check("ldexp", same(ldexp(x, n), CALLED(ldexp)(x, n)), x, n);
        check("scalbn", same(scalbn(x, n), CALLED(scalbn)(x, n)), x, n);
    }
    static const int edges[] = {-1023, -1022, -1021, 1022, 1023, 1024, INT_MIN, INT_MAX};
    for (unsigned i = 0; i < sizeof edges / sizeof *edges; i++)
        check("ldexp", same(ldexp(x, edges[i]), CALLED(ldexp)(x, edges[i])), x, edges[i]);
}

static void two(double x, double y)
{
    float f = (float)x, g = (float)y;
    check("fmax", same(fmax(x, y), CALLED(fmax)(x, y)), x, y);
    check("fmin", same(fmin(x, y), CALLED(fmin)(x, y)), x, y);
    check("fdim", same(fdim(x, y), CALLED(fdim)(x, y)), x, y);
    check("fmaxf", same(fmaxf(f, g), CALLED(fmaxf)(f, g)), f, g);
    check("fminf", same(fminf(f, g), CALLED(fminf)(f, g)), f, g);
    check("fdimf", same(fdimf(f, g), CALLED(fdimf)(f, g)), f, g);
}

int main(void)
{
    static const double favourites[] = {
        0, 0.25, 0.49999997, 0.49999999999999994, 0.5, 0.50000000000000011, 0.99999999999999989, 1, 1.5, 2.5, 3.5, 1e10,
        8388607.5, 8388608, 16777215, 2147483647, 2147483647.5, 2147483648, 4294967295.5, 2251799813685247.75,
        4503599627370495.5, 4503599627370497, 9007199254740991, 9223372036854774784, 9223372036854775808.0, 1e300, DBL_MAX,
        FLT_MAX, DBL_MIN, FLT_MIN, DBL_TRUE_MIN, FLT_TRUE_MIN, DBL_EPSILON, INFINITY, NAN};
    enum { COUNT = sizeof favourites / sizeof *favourites };
    for (int i = 0; i < 2 * COUNT; i++) {
        double x = i < COUNT ? favourites[i] : -favourites[i - COUNT];
        one(x);
        for (int k = 0; k < 2 * COUNT; k++)
            two(x, k < COUNT ? favourites[k] : -favourites[k - COUNT]);
    }
    /* Any bits, and numbers of moderate size. */
    unsigned long long state = 1;
    for (int i = 0; i < 20000; i++) {
        double x, y;
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        unsigned long long bits = state ^ state >> 29;
        memcpy(&x, &bits, sizeof x);
        y = (double)(long long)bits / (double)(1ULL << (i & 63));
        one(x);
        one(y);
        two(x, y);
        two(y, -x);
    }
    puts(wrong ? "wrong" : "ok");
}
