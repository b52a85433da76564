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
    static const double v[] = {0.0, -0.0, 1.0, -1.0, 2.5, INFINITY, -INFINITY, NAN, 1e-200, 1e200};
    for (unsigned i = 0; i < sizeof v / sizeof v[0]; i++)
        for (unsigned j = 0; j < sizeof v / sizeof v[0]; j++) {
            double complex z = CMPLX(v[i], v[j]);
            float complex f = CMPLXF((float)v[i], (float)v[j]);
            long double complex l = CMPLXL(v[i], v[j]);
            printf("%g %g:", v[i], v[j]);
            /* Annex G leaves the sign of these infinities open. */
            int open = !isfinite((float)v[i]) && !isfinite((float)v[j]);
            show("cexp", cexp(z), 12);
            show("cexpf", cexpf(f), 5);
            show("cexpl", cexpl(l), 12);
            show("clog", clog(z), 12);
            show("clogf", clogf(f), 5);
            show("clogl", clogl(l), 12);
            show("csqrt", csqrt(z), 12);
            show("csqrtf", csqrtf(f), 5);
            show("csqrtl", csqrtl(l), 12);
            if (!open)
                show("csinh", csinh(z), 12);
            if (!open)
                show("csinhf", csinhf(f), 5);
            if (!open)
                show("csinhl", csinhl(l), 12);
            if (!open)
                show("ccosh", ccosh(z), 12);
            if (!open)
                show("ccoshf", ccoshf(f), 5);
            if (!open)
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
            if (!open)
                show("csin", csin(z), 12);
            if (!open)
                show("csinf", csinf(f), 5);
            if (!open)
                show("csinl", csinl(l), 12);
            if (!open)
                show("ccos", ccos(z), 12);
            if (!open)
                show("ccosf", ccosf(f), 5);
            if (!open)
                show("ccosl", ccosl(l), 12);
            show("ctan", ctan(z), 12);
            show("ctanf", ctanf(f), 5);
            show("ctanl", ctanl(l), 12);
            if (!open)
                show("casin", casin(z), 12);
            if (!open)
                show("casinf", casinf(f), 5);
            if (!open)
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
            printf("\n");
        }
    return 0;
}
