/* <tgmath.h>: C23 7.27. The standard type of an argument, or of the sum of several, chooses the function; an integer counts
 * as double. clang's own, which has what C17 has, comes first unless `bits/before-clang` is named with -isystem. */
#ifndef _TGMATH_H
#define _TGMATH_H

#include <complex.h>
#include <math.h>

#define __TG_REAL(x, real)                                                      \
    _Generic((x) + 0.0f, float: real##f, long double: real##l, default: real)
#define __TG_BOTH(x, real, complex)                                             \
    _Generic((x) + 0.0f,                                                        \
        float: real##f, long double: real##l, float _Complex: complex##f,       \
        double _Complex: complex, long double _Complex: complex##l,             \
        default: real)
#define __TG_COMPLEX(x, complex)                                                \
    _Generic((x) + 0.0f,                                                        \
        float: complex##f, long double: complex##l, float _Complex: complex##f, \
        long double _Complex: complex##l, default: complex)
/* An integer argument makes the sum a double, even next to a float. */
#define __TG_D(x)                                                               \
    _Generic((x), float: 0.0f, long double: 0.0L, float _Complex: 0.0f,          \
             long double _Complex: 0.0L, default: 0.0)

#undef creal
#undef crealf
#undef creall
#undef cimag
#undef cimagf
#undef cimagl

#define acos(x) (__TG_BOTH((x) + __TG_D(x), acos, cacos)(x))
#define acosh(x) (__TG_BOTH((x) + __TG_D(x), acosh, cacosh)(x))
#define asin(x) (__TG_BOTH((x) + __TG_D(x), asin, casin)(x))
#define asinh(x) (__TG_BOTH((x) + __TG_D(x), asinh, casinh)(x))
#define atan(x) (__TG_BOTH((x) + __TG_D(x), atan, catan)(x))
#define atanh(x) (__TG_BOTH((x) + __TG_D(x), atanh, catanh)(x))
#define cbrt(x) (__TG_REAL((x) + __TG_D(x), cbrt)(x))
#define ceil(x) (__TG_REAL((x) + __TG_D(x), ceil)(x))
#define cos(x) (__TG_BOTH((x) + __TG_D(x), cos, ccos)(x))
#define cosh(x) (__TG_BOTH((x) + __TG_D(x), cosh, ccosh)(x))
#define erf(x) (__TG_REAL((x) + __TG_D(x), erf)(x))
#define erfc(x) (__TG_REAL((x) + __TG_D(x), erfc)(x))
#define exp(x) (__TG_BOTH((x) + __TG_D(x), exp, cexp)(x))
#define exp2(x) (__TG_REAL((x) + __TG_D(x), exp2)(x))
#define expm1(x) (__TG_REAL((x) + __TG_D(x), expm1)(x))
#define fabs(x) (__TG_BOTH((x) + __TG_D(x), fabs, cabs)(x))
#define floor(x) (__TG_REAL((x) + __TG_D(x), floor)(x))
#define lgamma(x) (__TG_REAL((x) + __TG_D(x), lgamma)(x))
#define log(x) (__TG_BOTH((x) + __TG_D(x), log, clog)(x))
#define log10(x) (__TG_REAL((x) + __TG_D(x), log10)(x))
#define log1p(x) (__TG_REAL((x) + __TG_D(x), log1p)(x))
#define log2(x) (__TG_REAL((x) + __TG_D(x), log2)(x))
#define logb(x) (__TG_REAL((x) + __TG_D(x), logb)(x))
#define nearbyint(x) (__TG_REAL((x) + __TG_D(x), nearbyint)(x))
#define rint(x) (__TG_REAL((x) + __TG_D(x), rint)(x))
#define round(x) (__TG_REAL((x) + __TG_D(x), round)(x))
#define sin(x) (__TG_BOTH((x) + __TG_D(x), sin, csin)(x))
#define sinh(x) (__TG_BOTH((x) + __TG_D(x), sinh, csinh)(x))
#define sqrt(x) (__TG_BOTH((x) + __TG_D(x), sqrt, csqrt)(x))
#define tan(x) (__TG_BOTH((x) + __TG_D(x), tan, ctan)(x))
#define tanh(x) (__TG_BOTH((x) + __TG_D(x), tanh, ctanh)(x))
#define tgamma(x) (__TG_REAL((x) + __TG_D(x), tgamma)(x))
#define trunc(x) (__TG_REAL((x) + __TG_D(x), trunc)(x))
#define ilogb(x) (__TG_REAL((x) + __TG_D(x), ilogb)(x))
#define llrint(x) (__TG_REAL((x) + __TG_D(x), llrint)(x))
#define llround(x) (__TG_REAL((x) + __TG_D(x), llround)(x))
#define lrint(x) (__TG_REAL((x) + __TG_D(x), lrint)(x))
#define lround(x) (__TG_REAL((x) + __TG_D(x), lround)(x))
#define frexp(x, y) (__TG_REAL((x) + __TG_D(x), frexp)(x, y))
#define ldexp(x, y) (__TG_REAL((x) + __TG_D(x), ldexp)(x, y))
#define scalbn(x, y) (__TG_REAL((x) + __TG_D(x), scalbn)(x, y))
#define scalbln(x, y) (__TG_REAL((x) + __TG_D(x), scalbln)(x, y))
#define nexttoward(x, y) (__TG_REAL((x) + __TG_D(x), nexttoward)(x, y))
#define atan2(x, y) (__TG_REAL(__TG_D(x) + __TG_D(y), atan2)(x, y))
#define copysign(x, y) (__TG_REAL(__TG_D(x) + __TG_D(y), copysign)(x, y))
#define fdim(x, y) (__TG_REAL(__TG_D(x) + __TG_D(y), fdim)(x, y))
#define fmax(x, y) (__TG_REAL(__TG_D(x) + __TG_D(y), fmax)(x, y))
#define fmin(x, y) (__TG_REAL(__TG_D(x) + __TG_D(y), fmin)(x, y))
#define fmod(x, y) (__TG_REAL(__TG_D(x) + __TG_D(y), fmod)(x, y))
#define hypot(x, y) (__TG_REAL(__TG_D(x) + __TG_D(y), hypot)(x, y))
#define nextafter(x, y) (__TG_REAL(__TG_D(x) + __TG_D(y), nextafter)(x, y))
#define pow(x, y) (__TG_BOTH(__TG_D(x) + __TG_D(y) + (x) + (y), pow, cpow)(x, y))
#define remainder(x, y) (__TG_REAL(__TG_D(x) + __TG_D(y), remainder)(x, y))
#define fma(x, y, z) (__TG_REAL(__TG_D(x) + __TG_D(y) + __TG_D(z), fma)(x, y, z))
#define remquo(x, y, q) (__TG_REAL(__TG_D(x) + __TG_D(y), remquo)(x, y, q))
#define carg(x) (__TG_COMPLEX((x) + __TG_D(x), carg)(x))
#define cimag(x) (__TG_COMPLEX((x) + __TG_D(x), cimag)(x))
#define creal(x) (__TG_COMPLEX((x) + __TG_D(x), creal)(x))
#define conj(x) (__TG_COMPLEX((x) + __TG_D(x), conj)(x))
#define cproj(x) (__TG_COMPLEX((x) + __TG_D(x), cproj)(x))
#if __VISIBLE_C23
#include <bits/tgmath_c23.h>
#endif

#endif
