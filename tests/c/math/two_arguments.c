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
    for (unsigned i = 0; i < COUNT; i++)
        for (unsigned j = 0; j < COUNT; j++) {
            double x = special[i], y = special[j];
            printf("%.17g %.17g:", x, y);
            show("atan2", atan2(x, y), 14);
            show("atan2f", atan2f((float)x, (float)y), 5); /* glibc's has the sixth digit wrong */
            show("atan2l", atan2l(x, y), 15);
            show("pow", pow(x, y), 14);
            show("powf", powf((float)x, (float)y), 6);
            if (fabs(y) < 100)
                show("powl", powl(x, y), 14);
            show("fmod", fmod(x, y), 17);
            show("fmodf", fmodf((float)x, (float)y), 9);
            show("fmodl", fmodl(x, y), 18);
            show("remainder", remainder(x, y), 17);
            show("remainderf", remainderf((float)x, (float)y), 9);
            show("remainderl", remainderl(x, y), 18);
            show("hypot", hypot(x, y), 14);
            show("hypotf", hypotf((float)x, (float)y), 6);
            show("hypotl", hypotl(x, y), 14);
            if ((float)x != 0 || (float)y != 0) {
                show("fmax", fmax(x, y), 17);
                show("fmaxf", fmaxf((float)x, (float)y), 9);
                show("fmaxl", fmaxl(x, y), 18);
            }
            if ((float)x != 0 || (float)y != 0) {
                show("fmin", fmin(x, y), 17);
                show("fminf", fminf((float)x, (float)y), 9);
                show("fminl", fminl(x, y), 18);
            }
            show("fdim", fdim(x, y), 17);
            show("fdimf", fdimf((float)x, (float)y), 9);
            show("fdiml", fdiml(x, y), 14);
            show("nextafter", nextafter(x, y), 17);
            show("nextafterf", nextafterf((float)x, (float)y), 9);
            show("copysign", copysign(x, y), 17);
            show("copysignf", copysignf((float)x, (float)y), 9);
            show("copysignl", copysignl(x, y), 18);
            show("fmaximum", fmaximum(x, y), 17);
            show("fmaximumf", fmaximumf((float)x, (float)y), 9);
            show("fmaximuml", fmaximuml(x, y), 18);
            show("fminimum", fminimum(x, y), 17);
            show("fminimumf", fminimumf((float)x, (float)y), 9);
            show("fminimuml", fminimuml(x, y), 18);
            show("fmaximum_num", fmaximum_num(x, y), 17);
            show("fmaximum_numf", fmaximum_numf((float)x, (float)y), 9);
            show("fmaximum_numl", fmaximum_numl(x, y), 18);
            show("fminimum_num", fminimum_num(x, y), 17);
            show("fminimum_numf", fminimum_numf((float)x, (float)y), 9);
            show("fminimum_numl", fminimum_numl(x, y), 18);
            show("fmaximum_mag", fmaximum_mag(x, y), 17);
            show("fmaximum_magf", fmaximum_magf((float)x, (float)y), 9);
            show("fmaximum_magl", fmaximum_magl(x, y), 18);
            show("fminimum_mag", fminimum_mag(x, y), 17);
            show("fminimum_magf", fminimum_magf((float)x, (float)y), 9);
            show("fminimum_magl", fminimum_magl(x, y), 18);
            show("fmaximum_mag_num", fmaximum_mag_num(x, y), 17);
            show("fmaximum_mag_numf", fmaximum_mag_numf((float)x, (float)y), 9);
            show("fmaximum_mag_numl", fmaximum_mag_numl(x, y), 18);
            show("fminimum_mag_num", fminimum_mag_num(x, y), 17);
            show("fminimum_mag_numf", fminimum_mag_numf((float)x, (float)y), 9);
            show("fminimum_mag_numl", fminimum_mag_numl(x, y), 18);
            int q = 0, qf = 0, ql = 0;
            show("remquo", remquo(x, y, &q), 17);
            show("remquof", remquof((float)x, (float)y, &qf), 9);
            show("remquol", remquol(x, y, &ql), 18);
            if (isfinite(x) && y == y && y != 0)
                printf(" %d %d", q & 7, ql & 7);
            show("drem", drem(x, y), 17);
            show("dremf", dremf((float)x, (float)y), 9);
            printf("\n");
        }
    return 0;
}
