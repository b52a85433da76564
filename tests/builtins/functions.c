/* The functions that clang calls for its mathematical builtins, also by what it makes of them (pow(2, x), sin and cos of one number). */
#include "corpus.h"

#define ONE(name)                                                               \
    float name##_of_float(float a) { return __builtin_##name##f(a); }           \
    double name##_of_double(double a) { return __builtin_##name(a); }           \
    long double name##_of_ldouble(long double a) { return __builtin_##name##l(a); }
#define TWO(name)                                                               \
    float name##_of_float(float a, float b) { return __builtin_##name##f(a, b); } \
    double name##_of_double(double a, double b) { return __builtin_##name(a, b); } \
    long double name##_of_ldouble(long double a, long double b) { return __builtin_##name##l(a, b); }
#define INTEGER(name, type)                                                     \
    type name##_of_float(float a) { return __builtin_##name##f(a); }            \
    type name##_of_double(double a) { return __builtin_##name(a); }             \
    type name##_of_ldouble(long double a) { return __builtin_##name##l(a); }

ONE(acos) ONE(acosh) ONE(asin) ONE(asinh) ONE(atan) ONE(atanh) ONE(cbrt) ONE(ceil) ONE(cos) ONE(cosh) ONE(erf) ONE(erfc)
ONE(exp) ONE(exp2) ONE(expm1) ONE(fabs) ONE(floor) ONE(lgamma) ONE(log) ONE(log10) ONE(log1p) ONE(log2) ONE(logb)
ONE(nearbyint) ONE(rint) ONE(round) ONE(sin) ONE(sinh) ONE(sqrt) ONE(tan) ONE(tanh) ONE(tgamma) ONE(trunc)
TWO(atan2) TWO(copysign) TWO(fdim) TWO(fmax) TWO(fmin) TWO(fmod) TWO(hypot) TWO(nextafter) TWO(pow) TWO(remainder)
INTEGER(ilogb, int) INTEGER(lrint, long) INTEGER(llrint, long long) INTEGER(lround, long) INTEGER(llround, long long)

#define MADE(name, type, s)                                                     \
    type name##_fma(type a, type b, type c) { return __builtin_fma##s(a, b, c); } \
    type name##_ldexp(type a, int n) { return __builtin_ldexp##s(a, n); }       \
    type name##_scalbn(type a, int n) { return __builtin_scalbn##s(a, n); }     \
    type name##_frexp(type a, int *n) { return __builtin_frexp##s(a, n); }      \
    type name##_modf(type a, type *n) { return __builtin_modf##s(a, n); }       \
    type name##_remquo(type a, type b, int *n) { return __builtin_remquo##s(a, b, n); } \
    type name##_of_two(type a) { return __builtin_pow##s(2, a); }               \
    type name##_of_ten(type a) { return __builtin_pow##s(10, a); }              \
    type name##_root(type a) { return __builtin_pow##s(a, (type)0.5); }         \
    type name##_cube(type a) { return __builtin_pow##s(a, 3); }                 \
    type name##_both(type a) { return __builtin_sin##s(a) * __builtin_cos##s(a); } \
    type name##_power_of_two(int n) { return __builtin_exp2##s((type)n); }
MADE(float, float, f)
MADE(double, double, )
MADE(ldouble, long double, l)
#if __has_builtin(__builtin_roundeven)
ONE(roundeven)
#endif
#if __has_builtin(__builtin_exp10)
/* Not exp10l, on which clang 22's back end stops with an error. */
float exp10_of_float(float a) { return __builtin_exp10f(a); }
double exp10_of_double(double a) { return __builtin_exp10(a); }
#endif

/* By element of a vector, which the target does not have: a call each. */
typedef float vector __attribute__((vector_size(16)));
#if __has_builtin(__builtin_elementwise_sin)
vector sines(vector a) { return __builtin_elementwise_sin(a); }
#endif
#if __has_builtin(__builtin_elementwise_pow)
vector powers(vector a, vector b) { return __builtin_elementwise_pow(a, b); }
#endif
#if __has_builtin(__builtin_elementwise_ceil)
vector ceilings(vector a) { return __builtin_elementwise_ceil(a); }
#endif
#ifdef WITH_HALF
#if __has_builtin(__builtin_fmaf16)
_Float16 half_fma(_Float16 a, _Float16 b, _Float16 c) { return __builtin_fmaf16(a, b, c); }
_Float16 half_sin(_Float16 a) { return __builtin_sinf16(a); }
_Float16 half_root(_Float16 a) { return __builtin_sqrtf16(a); }
_Float16 half_power(_Float16 a, _Float16 b) { return __builtin_powf16(a, b); }
_Float16 half_remainder(_Float16 a, _Float16 b) { return __builtin_fmodf16(a, b); }
_Float16 half_even(_Float16 a) { return __builtin_roundevenf16(a); }
#endif
#endif
