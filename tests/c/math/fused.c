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
            for (unsigned k = 0; k < COUNT; k += 3) {
                show("fma", fma(x, y, special[k]), 17);
                show("fmaf", fmaf((float)x, (float)y, (float)special[k]), 9);
                show("ffma", ffma(x, y, special[k]), 9);
            }
            show("fma", fma(x, y, -x * y), 17);
            show("fadd", fadd(x, y), 9);
            show("fsub", fsub(x, y), 9);
            show("fmul", fmul(x, y), 9);
            show("fdiv", fdiv(x, y), 9);
            show("fsqrt", fsqrt(x), 9);
            show("faddl", faddl(x, y), 9);
            show("fmull", fmull(x, y), 9);
            show("daddl", daddl(x, y), 17);
            show("dsubl", dsubl(x, y), 17);
            show("dmull", dmull(x, y), 17);
            show("ddivl", ddivl(x, y), 17);
            show("dsqrtl", dsqrtl(x), 17);
            show("fsubl", fsubl(x, y), 9);
            show("fdivl", fdivl(x, y), 9);
            show("fsqrtl", fsqrtl(x), 9);
            show("fmal", fmal(x, 2, 1), 14);
            show("dfmal", dfmal(x, 2, 1), 17);
            show("ffmal", ffmal(x, 2, 1), 9);
            printf("\n");
        }
    return 0;
}
