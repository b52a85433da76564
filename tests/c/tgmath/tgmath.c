// flags: -lm -std=gnu11
#include <tgmath.h>
#include <stdio.h>
#define KIND(e) _Generic((e), float: "float", double: "double", long double: "long double", float complex: "float complex", double complex: "double complex", long double complex: "long double complex", int: "int", long: "long", long long: "long long", default: "other")
int main(void) {
    float f = 0.5f;
    double d = 0.5;
    long double l = 0.5L;
    float complex fc = 0.5f;
    double complex dc = 0.5;
    int i = 1;
    printf("%s %s %s %s %s %s\n", KIND(sin(f)), KIND(sin(d)), KIND(sin(l)), KIND(sin(fc)), KIND(sin(dc)), KIND(sin(i)));
    printf("%s %s %s %s %s\n", KIND(pow(f, f)), KIND(pow(f, d)), KIND(pow(f, i)), KIND(pow(fc, f)), KIND(pow(l, d)));
    printf("%s %s %s %s %s\n", KIND(fabs(f)), KIND(fabs(dc)), KIND(carg(f)), KIND(creal(fc)), KIND(ldexp(f, 2)));
    printf("%s %s %s %s\n", KIND(lrint(f)), KIND(llround(l)), KIND(ilogb(d)), KIND(fma(f, f, d)));
    printf("%.6g %.12g %.12g %.6g\n", exp(f), exp(d), (double)exp(l), hypot(f, 2 * f));
    return 0;
}
