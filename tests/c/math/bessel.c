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
    for (double x = 0.25; x < 30; x += 1.375) {
        printf("%.17g:", x);
        show("j0", j0(x), 10);
        show("j1", j1(x), 10);
        show("jn", jn(3, x), 9);
        show("y0", y0(x), 10);
        show("y1", y1(x), 10);
        show("yn", yn(2, x), 9);
        show("j0f", j0f(x), 3);
        show("j1f", j1f(x), 3);
        show("jnf", jnf(2, x), 3);
        show("y0f", y0f(x), 3);
        show("y1f", y1f(x), 3);
        show("ynf", ynf(2, x), 3);
        printf("\n");
    }
    return 0;
}
