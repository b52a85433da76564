/* Every operator on every floating type, and conversions between each of them and each integer type. */
#include "corpus.h"

#define ARITHMETIC(name, type)                                                  \
    type name##_negate(type a) { return -a; }                                   \
    type name##_add(type a, type b) { return a + b; }                           \
    type name##_subtract(type a, type b) { return a - b; }                      \
    type name##_multiply(type a, type b) { return a * b; }                      \
    type name##_divide(type a, type b) { return a / b; }                        \
    type name##_fused(type a, type b, type c) { return a * b + c; }             \
    int name##_equal(type a, type b) { return a == b; }                         \
    int name##_unequal(type a, type b) { return a != b; }                       \
    int name##_truth(type a) { return !a; }                                     \
    void name##_increment(type *a) { ++*a; }
#define ORDER(name, type)                                                       \
    int name##_less(type a, type b) { return a < b; }                           \
    int name##_less_equal(type a, type b) { return a <= b; }                    \
    int name##_greater(type a, type b) { return a > b; }                        \
    int name##_greater_equal(type a, type b) { return a >= b; }                 \
    int name##_isless(type a, type b) { return __builtin_isless(a, b); }        \
    int name##_islessequal(type a, type b) { return __builtin_islessequal(a, b); } \
    int name##_isgreater(type a, type b) { return __builtin_isgreater(a, b); }  \
    int name##_islessgreater(type a, type b) { return __builtin_islessgreater(a, b); } \
    int name##_isunordered(type a, type b) { return __builtin_isunordered(a, b); } \
    type name##_select(type a, type b) { return a < b ? a : b; }
#define CLASSES(name, type)                                                     \
    int name##_isnan(type a) { return __builtin_isnan(a); }                     \
    int name##_isinf(type a) { return __builtin_isinf_sign(a); }                \
    int name##_isfinite(type a) { return __builtin_isfinite(a); }               \
    int name##_isnormal(type a) { return __builtin_isnormal(a); }               \
    int name##_classify(type a) { return __builtin_fpclassify(0, 1, 2, 3, 4, a); } \
    int name##_signbit(type a) { return __builtin_signbit(a); }
#define CONVERT(from, to, from_type, to_type) to_type from##_to_##to(from_type a) { return (to_type)a; }
#define BOTH(a, b, a_type, b_type) CONVERT(a, b, a_type, b_type) CONVERT(b, a, b_type, a_type)
#define INTEGERS(name, type)                                                    \
    BOTH(name, schar, type, signed char) BOTH(name, uchar, type, unsigned char) \
    BOTH(name, short, type, short) BOTH(name, ushort, type, unsigned short)     \
    BOTH(name, int, type, int) BOTH(name, uint, type, unsigned)                 \
    BOTH(name, llong, type, long long) BOTH(name, ullong, type, unsigned long long) \
    BOTH(name, int128, type, __int128) BOTH(name, uint128, type, unsigned __int128) \
    CONVERT(name, bool, type, _Bool)

ARITHMETIC(float, float) ORDER(float, float) CLASSES(float, float) INTEGERS(float, float)
ARITHMETIC(double, double) ORDER(double, double) CLASSES(double, double) INTEGERS(double, double)
ARITHMETIC(ldouble, long double) ORDER(ldouble, long double) CLASSES(ldouble, long double) INTEGERS(ldouble, long double)
BOTH(float, double, float, double)
BOTH(float, ldouble, float, long double)
BOTH(double, ldouble, double, long double)

#if HAVE_BITINT
#define BITINT(n)                                                               \
    typedef signed _BitInt(n) s##n##_t;                                         \
    typedef unsigned _BitInt(n) u##n##_t;                                       \
    BOTH(float, sbit##n, float, s##n##_t) BOTH(float, ubit##n, float, u##n##_t) \
    BOTH(double, sbit##n, double, s##n##_t) BOTH(double, ubit##n, double, u##n##_t) \
    BOTH(ldouble, sbit##n, long double, s##n##_t) BOTH(ldouble, ubit##n, long double, u##n##_t)
BITINT(7) BITINT(33) BITINT(65) BITINT(127) BITINT(128)
#if __BITINT_MAXWIDTH__ > 128
BITINT(129) BITINT(256)
#endif
#endif

#ifdef WITH_HALF
ARITHMETIC(half, _Float16) ORDER(half, _Float16) INTEGERS(half, _Float16)
BOTH(half, float, _Float16, float)
BOTH(half, double, _Float16, double)
BOTH(half, ldouble, _Float16, long double)
#endif
void half_round_trip(__fp16 *a, float *f, double *d, long double *l)
{
    *f += *a;
    *d += *a;
    *l += *a;
    a[1] = *f;
    a[2] = *d;
    a[3] = *l;
}

#ifdef WITH_BFLOAT
ARITHMETIC(bfloat, __bf16) ORDER(bfloat, __bf16) INTEGERS(bfloat, __bf16)
BOTH(bfloat, float, __bf16, float)
BOTH(bfloat, double, __bf16, double)
BOTH(bfloat, ldouble, __bf16, long double)
#endif

#define COMPLEX(name, type)                                                     \
    _Complex type name##_add(_Complex type a, _Complex type b) { return a + b; } \
    _Complex type name##_subtract(_Complex type a, _Complex type b) { return a - b; } \
    _Complex type name##_multiply(_Complex type a, _Complex type b) { return a * b; } \
    _Complex type name##_divide(_Complex type a, _Complex type b) { return a / b; } \
    _Complex type name##_mixed(_Complex type a, type b) { return b / a * b; }   \
    _Complex type name##_conjugate(_Complex type a) { return ~a; }              \
    int name##_equal(_Complex type a, _Complex type b) { return a == b; }
COMPLEX(cfloat, float)
COMPLEX(cdouble, double)
COMPLEX(cldouble, long double)

float float_power(float a, int n) { return __builtin_powif(a, n); }
double double_power(double a, int n) { return __builtin_powi(a, n); }
long double ldouble_power(long double a, int n) { return __builtin_powil(a, n); }
