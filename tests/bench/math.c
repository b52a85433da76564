/* The mathematical functions, each on its usual range: the best of twelve runs.
 * An argument selects names by prefix. flags: -O2 -lm */
#define _GNU_SOURCE
#include "math_cases.h"

int main(int argc, char **argv) {
    int e;
    if (argc > 1)
        wanted = argv[1];
    D1(exp, -20, 20) D1(exp2, -20, 20) D1(exp10, -20, 20) D1(expm1, -3, 3)
    D1(log, 0, 100) D1(log2, 0, 100) D1(log10, 0, 100) D1(log1p, -0.5, 5)
    D2(pow, 0, 100, -5, 5)
    D1(sin, -10, 10) D1(cos, -10, 10) D1(tan, -10, 10)
    fill(1e10, 1e22, 0, 1);
    TIME("sin(huge)", sin(in[i]))
    TIME("cos(huge)", cos(in[i]))
    fill(-1e-310, 1e-310, 0, 1);
    TIME("sin(subnormal)", sin(in[i]))
    TIME("exp(subnormal)", exp(in[i]))
    TIME("cbrt(subnormal)", cbrt(in[i]))
    fill(1e-320, 1e-310, 0, 1);
    TIME("log(subnormal)", log(in[i]))
    fill(-744, -709, 0, 1);
    TIME("exp(to subnormal)", exp(in[i]))
    D1(asin, -1, 1) D1(acos, -1, 1) D1(atan, -5, 5) D2(atan2, -5, 5, -5, 5)
    D1(sinh, -5, 5) D1(cosh, -5, 5) D1(tanh, -3, 3)
    D1(asinh, -5, 5) D1(acosh, 1, 10) D1(atanh, -1, 1)
    D1(cbrt, -100, 100) D2(hypot, -10, 10, -10, 10)
    D1(erf, -3, 3) D1(erfc, -3, 8) D1(tgamma, 0, 20) D1(lgamma, 0, 20)
    D1(j0, 0, 20) D1(j1, 0, 20) D1(y0, 0, 20) D1(y1, 0, 20)
    fill(0.1, 20, 0, 1);
    TIME("jn", jn(3, in[i]))
    TIME("yn", yn(3, in[i]))
    D2(fmod, 0, 1000, 0, 10) D2(remainder, 0, 1000, 0, 10)
    fill(1e200, 1e300, 0, 10);
    TIME("fmod(far)", fmod(in[i], in2[i]))
    fill(-10, 10, -10, 10);
    TIME("fma", fma(in[i], in2[i], 1.5))
    TIME("round", round(in[i]))
    TIME("lrint", lrint(in[i]))
    TIME("llround", llround(in[i]))
    TIME("fmax", fmax(in[i], in2[i]))
    TIME("fmin", fmin(in[i], in2[i]))
    TIME("fdim", fdim(in[i], in2[i]))
    TIME("frexp", frexp(in[i], &e))
    TIME("ldexp", ldexp(in[i], i & 31))
    TIME("logb", logb(in[i]))
    TIME("ilogb", ilogb(in[i]))
    TIME("modf", modf(in[i], &in2[0]))
    TIME("nextafter", nextafter(in[i], 100))
    F1(expf, -20, 20) F1(exp2f, -20, 20) F1(expm1f, -3, 3)
    F1(logf, 0, 100) F1(log2f, 0, 100) F1(log10f, 0, 100) F1(log1pf, -0.5, 5)
    F2(powf, 0, 100, -5, 5)
    F1(sinf, -10, 10) F1(cosf, -10, 10) F1(tanf, -10, 10)
    fill(1e10, 1e22, 0, 1);
    TIME("sinf(huge)", sinf(inf_[i]))
    F1(asinf, -1, 1) F1(acosf, -1, 1) F1(atanf, -5, 5) F2(atan2f, -5, 5, -5, 5)
    F1(sinhf, -5, 5) F1(coshf, -5, 5) F1(tanhf, -3, 3)
    F1(asinhf, -5, 5) F1(acoshf, 1, 10) F1(atanhf, -1, 1)
    F1(cbrtf, -100, 100) F2(hypotf, -10, 10, -10, 10)
    F1(erff, -3, 3) F1(erfcf, -3, 8) F1(tgammaf, 0, 20) F1(lgammaf, 0, 20)
    F1(j0f, 0, 20) F1(j1f, 0, 20) F1(y0f, 0, 20) F1(y1f, 0, 20)
    F2(remainderf, 0, 1000, 0, 10)
    F2(fmodf, 0, 1000, 0, 10)
    fill(-10, 10, -10, 10);
    TIME("fmaf", fmaf(inf_[i], inf2[i], 1.5f))
    TIME("ld add", inl[i] + inl2[i])
    TIME("ld mul", inl[i] * inl2[i])
    TIME("ld div", inl[i] / inl2[i])
    TIME("ld lt", inl[i] < inl2[i])
    fill(0, 10, 0, 10);
    TIME("ld sqrt", sqrtl(inl[i]))
    TIME("ld floor", floorl(inl[i]))
    L2(fmodl, 0, 1000, 0, 10)
    L1(sinl, -10, 10) L1(tanl, -10, 10) L1(atanl, -5, 5) L1(asinl, -1, 1)
    L1(cbrtl, 0, 10)
    L1(exp2l, -10, 10) L1(cosl, -10, 10) L2(hypotl, -10, 10, -10, 10) L2(atan2l, -5, 5, -5, 5)
    return 0;
}
