/* Long double functions whose wasi-libc forms compute in double and widen the result, so that 60 of the 113 bits are zero: the
 * two libraries do not do the same work, and the ratios stay out of the mean. docs/math.md has the errors. flags: -O2 -lm */
#define _GNU_SOURCE
#include "math_cases.h"

int main(int argc, char **argv) {
    if (argc > 1)
        wanted = argv[1];
    L1(expl, -10, 10) L1(expm1l, -3, 3) L1(logl, 0, 10) L1(log2l, 0, 10) L1(log10l, 0, 10) L1(log1pl, -0.5, 5)
    L2(powl, 0, 100, -5, 5) L1(sinhl, -5, 5) L1(coshl, -5, 5) L1(tanhl, -3, 3) L1(asinhl, -5, 5) L1(acoshl, 1, 10)
    L1(erfl, -3, 3) L1(erfcl, -3, 8) L1(tgammal, 0, 20) L1(lgammal, 0, 20)
    return 0;
}
