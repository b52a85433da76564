// flags: -lm -D_GNU_SOURCE -fno-builtin
#define _GNU_SOURCE
#include <complex.h>
#include <math.h>
#include <stdio.h>

static void part(double x, int digits) {
    if (x != x)
        printf(" nan");
    else
        printf(" %.*g", digits, x);
}

static void show(const char *name, double complex z, int digits) {
    printf(" %s", name);
    part(creal(z), digits);
    part(cimag(z), digits);
}

int main(void) {
    static const double v[] = {0.25, -0.25, 1.0, -1.5, 2.0, -3.0, 7.5};
    for (unsigned i = 0; i < sizeof v / sizeof v[0]; i++)
        for (unsigned j = 0; j < sizeof v / sizeof v[0]; j++) {
            double complex z = CMPLX(v[i], v[j]);
            float complex f = CMPLXF((float)v[i], (float)v[j]);
            long double complex l = CMPLXL(v[i], v[j]);
            printf("%g %g:", v[i], v[j]);
            show("cexp", cexp(z), 12);
            show("cexpf", cexpf(f), 5);
            show("cexpl", cexpl(l), 12);
            show("clog", clog(z), 12);
            show("clogf", clogf(f), 5);
            show("clogl", clogl(l), 12);
            show("csqrt", csqrt(z), 12);
            show("csqrtf", csqrtf(f), 5);
            show("csqrtl", csqrtl(l), 12);
            show("csinh", csinh(z), 12);
            show("csinhf", csinhf(f), 5);
            show("csinhl", csinhl(l), 12);
            show("ccosh", ccosh(z), 12);
            show("ccoshf", ccoshf(f), 5);
            show("ccoshl", ccoshl(l), 12);
            show("ctanh", ctanh(z), 12);
            show("ctanhf", ctanhf(f), 5);
            show("ctanhl", ctanhl(l), 12);
            show("casinh", casinh(z), 12);
            show("casinhf", casinhf(f), 5);
            show("casinhl", casinhl(l), 12);
            show("cacosh", cacosh(z), 12);
            show("cacoshf", cacoshf(f), 5);
            show("cacoshl", cacoshl(l), 12);
            show("catanh", catanh(z), 12);
            show("catanhf", catanhf(f), 5);
            show("catanhl", catanhl(l), 12);
            show("csin", csin(z), 12);
            show("csinf", csinf(f), 5);
            show("csinl", csinl(l), 12);
            show("ccos", ccos(z), 12);
            show("ccosf", ccosf(f), 5);
            show("ccosl", ccosl(l), 12);
            show("ctan", ctan(z), 12);
            show("ctanf", ctanf(f), 5);
            show("ctanl", ctanl(l), 12);
            show("casin", casin(z), 12);
            show("casinf", casinf(f), 5);
            show("casinl", casinl(l), 12);
            show("cacos", cacos(z), 12);
            show("cacosf", cacosf(f), 5);
            show("cacosl", cacosl(l), 12);
            show("catan", catan(z), 12);
            show("catanf", catanf(f), 5);
            show("catanl", catanl(l), 12);
            show("cproj", cproj(z), 12);
            show("cprojf", cprojf(f), 5);
            show("cprojl", cprojl(l), 12);
            show("conj", conj(z), 12);
            show("conjf", conjf(f), 5);
            show("conjl", conjl(l), 12);
            part(cabs(z), 13);
            part(cabsf(f), 5);
            part(cabsl(l), 13);
            part(carg(z), 13);
            part(cargf(f), 5);
            part(cargl(l), 13);
            part((creal)(z), 13);
            part((crealf)(f), 5);
            part((creall)(l), 13);
            part((cimag)(z), 13);
            part((cimagf)(f), 5);
            part((cimagl)(l), 13);
            show("mul", z * (v[j] + 1.0 * I), 12);
            show("cpow", cpow(z, CMPLX(1.5, -0.5)), 11);
            show("cpowf", cpowf(f, CMPLXF(1.5f, -0.5f)), 4);
            show("cpowl", cpowl(l, CMPLXL(1.5L, -0.5L)), 11);
            show("div", z / CMPLX(1.5, -0.5), 12);
            show("divf", f / CMPLXF(1.5f, -0.5f), 5);
            show("divl", l / CMPLXL(1.5L, -0.5L), 12);
            printf("\n");
        }
    return 0;
}
