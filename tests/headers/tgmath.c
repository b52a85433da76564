/* The type of each type-generic call: C23 7.27. Compiled by every clang, in C11, C17 and C23. */
#include <tgmath.h>
#define KIND(e, type) _Static_assert(_Generic((e), type: 1, default: 0), #e)
#define ONE(name) KIND(name(1.0f), float); KIND(name(1.0), double); KIND(name(1.0L), long double); KIND(name(1), double)
#define BOTH(name)                                                              \
    ONE(name); KIND(name((float _Complex)1), float _Complex); KIND(name((double _Complex)1), double _Complex); \
    KIND(name((long double _Complex)1), long double _Complex)
#define OF_COMPLEX(name, type)                                                  \
    KIND(name((float _Complex)1), type float); KIND(name((double _Complex)1), type double); \
    KIND(name((long double _Complex)1), type long double); KIND(name(1.0f), type float); KIND(name(1), type double)
#define TWO(name)                                                               \
    KIND(name(1.0f, 1.0f), float); KIND(name(1.0f, 1.0), double); KIND(name(1.0, 1.0L), long double); \
    KIND(name(1.0f, 1), double); KIND(name(1, 1), double)
#define WITH(name, second)                                                      \
    KIND(name(1.0f, second), float); KIND(name(1.0, second), double); KIND(name(1.0L, second), long double); \
    KIND(name(1, second), double)
#define ALWAYS(name, type) KIND(name(1.0f), type); KIND(name(1.0L), type); KIND(name(1), type)
#define PLAIN
BOTH(acos); BOTH(asin); BOTH(atan); BOTH(acosh); BOTH(asinh); BOTH(atanh); BOTH(cos); BOTH(sin); BOTH(tan); BOTH(cosh);
BOTH(sinh); BOTH(tanh); BOTH(exp); BOTH(log); BOTH(sqrt);
ONE(cbrt); ONE(ceil); ONE(erf); ONE(erfc); ONE(exp2); ONE(expm1); ONE(floor); ONE(lgamma); ONE(log10); ONE(log1p); ONE(log2);
ONE(logb); ONE(nearbyint); ONE(rint); ONE(round); ONE(tgamma); ONE(trunc); ONE(fabs);
OF_COMPLEX(fabs, PLAIN); OF_COMPLEX(carg, PLAIN); OF_COMPLEX(cimag, PLAIN); OF_COMPLEX(creal, PLAIN);
OF_COMPLEX(conj, _Complex); OF_COMPLEX(cproj, _Complex);
TWO(atan2); TWO(copysign); TWO(fdim); TWO(fmax); TWO(fmin); TWO(fmod); TWO(hypot); TWO(nextafter); TWO(pow); TWO(remainder);
KIND(pow((float _Complex)1, 1.0f), float _Complex); KIND(pow(1.0, (float _Complex)1), double _Complex);
KIND(pow((double _Complex)1, 1.0L), long double _Complex); KIND(pow(1, (float _Complex)1), double _Complex);
WITH(nexttoward, 1.0L); WITH(ldexp, 1); WITH(scalbn, 1); WITH(scalbln, 1L); WITH(frexp, (int *)0);
KIND(fma(1.0f, 1.0f, 1.0f), float); KIND(fma(1.0f, 1.0f, 1.0L), long double); KIND(fma(1.0f, 1.0f, 1), double);
KIND(remquo(1.0f, 1.0f, (int *)0), float); KIND(remquo(1.0f, 1, (int *)0), double);
ALWAYS(ilogb, int); ALWAYS(lrint, long); ALWAYS(lround, long); ALWAYS(llrint, long long); ALWAYS(llround, long long);
#if __STDC_VERSION__ > 201710L
ONE(acospi); ONE(asinpi); ONE(atanpi); ONE(cospi); ONE(exp10); ONE(exp10m1); ONE(exp2m1); ONE(log10p1); ONE(log2p1); ONE(logp1);
ONE(rsqrt); ONE(sinpi); ONE(tanpi); ONE(roundeven); ONE(nextdown); ONE(nextup);
TWO(atan2pi); TWO(powr); TWO(fmaximum); TWO(fmaximum_mag); TWO(fmaximum_num); TWO(fmaximum_mag_num); TWO(fminimum);
TWO(fminimum_mag); TWO(fminimum_num); TWO(fminimum_mag_num);
WITH(compoundn, 1LL); WITH(pown, 1LL); WITH(rootn, 1LL);
ALWAYS(llogb, long);
KIND(fromfp(1.0f, 0, 8), float); KIND(ufromfpx(1.0L, 0, 8), long double); KIND(fromfpx(1, 0, 8), double); KIND(ufromfp(1.0, 0, 8), double);
#define NARROW(name, type) KIND(name(1.0f, 1), type); KIND(name(1.0, 1.0f), type); KIND(name(1.0L, 1), type)
NARROW(fadd, float); NARROW(fsub, float); NARROW(fmul, float); NARROW(fdiv, float);
NARROW(dadd, double); NARROW(dsub, double); NARROW(dmul, double); NARROW(ddiv, double);
KIND(fsqrt(2.0f), float); KIND(fsqrt(2.0L), float); KIND(dsqrt(2), double); KIND(ffma(1.0f, 1, 1.0L), float); KIND(dfma(1.0f, 1, 1.0L), double);
int of_zero(double x) { return iszero(x) + issubnormal(x) + issignaling(x) + iscanonical(x); }
#endif
