/* Every integer operator and conversion, on every integer type that clang has. */
#include "corpus.h"

#define UNARY(name, type)                                                       \
    type name##_negate(type a) { return (type)-a; }                             \
    type name##_invert(type a) { return (type)~a; }                             \
    int name##_not(type a) { return !a; }
#define BINARY(name, type)                                                      \
    type name##_add(type a, type b) { return (type)(a + b); }                   \
    type name##_subtract(type a, type b) { return (type)(a - b); }              \
    type name##_multiply(type a, type b) { return (type)(a * b); }              \
    type name##_divide(type a, type b) { return (type)(a / b); }                \
    type name##_remainder(type a, type b) { return (type)(a % b); }             \
    type name##_divide_by_ten(type a) { return (type)(a / 10); }                \
    void name##_both(type a, type b, type *r) { r[0] = (type)(a / b); r[1] = (type)(a % b); } \
    type name##_and(type a, type b) { return (type)(a & b); }                   \
    type name##_or(type a, type b) { return (type)(a | b); }                    \
    type name##_xor(type a, type b) { return (type)(a ^ b); }                   \
    type name##_left(type a, int b) { return (type)(a << b); }                  \
    type name##_right(type a, int b) { return (type)(a >> b); }                 \
    int name##_less(type a, type b) { return a < b; }                           \
    int name##_equal(type a, type b) { return a == b; }
#define OVERFLOW(name, type)                                                    \
    int name##_add_overflow(type a, type b, type *r) { return __builtin_add_overflow(a, b, r); }      \
    int name##_sub_overflow(type a, type b, type *r) { return __builtin_sub_overflow(a, b, r); }      \
    int name##_mul_overflow(type a, type b, type *r) { return __builtin_mul_overflow(a, b, r); }      \
    int name##_mixed_overflow(type a, long long b, unsigned *r) { return __builtin_mul_overflow(a, b, r); }
#define BITS(name, type)                                                        \
    int name##_popcount(type a) { return POPCOUNT(a); }                         \
    int name##_leading(type a) { return LEADING(a); }                           \
    int name##_trailing(type a) { return TRAILING(a); }                         \
    int name##_first(type a) { return FIRST(a); }                               \
    int name##_parity(type a) { return PARITY(a); }

/* The builtins without a suffix take int; what the 128-bit ones call is seen by their open-coded form. */
#define POPCOUNT(a) (__builtin_popcount((unsigned)(a)) + __builtin_popcountll((unsigned long long)(a)))
#define LEADING(a) (__builtin_clz((unsigned)(a)) + __builtin_clzll((unsigned long long)(a)))
#define TRAILING(a) (__builtin_ctz((unsigned)(a)) + __builtin_ctzll((unsigned long long)(a)))
#define FIRST(a) (__builtin_ffs((int)(a)) + __builtin_ffsll((long long)(a)))
#define PARITY(a) (__builtin_parity((unsigned)(a)) + __builtin_parityll((unsigned long long)(a)))

#define WHOLE(name, type) UNARY(name, type) BINARY(name, type) OVERFLOW(name, type) BITS(name, type)

WHOLE(schar, signed char)
WHOLE(uchar, unsigned char)
WHOLE(short, short)
WHOLE(ushort, unsigned short)
WHOLE(int, int)
WHOLE(uint, unsigned)
WHOLE(long, long)
WHOLE(ulong, unsigned long)
WHOLE(llong, long long)
WHOLE(ullong, unsigned long long)
WHOLE(int128, __int128)
WHOLE(uint128, unsigned __int128)

#if HAVE_BITINT
#define BITINT(n)                                                               \
    typedef signed _BitInt(n) s##n##_t;                                         \
    typedef unsigned _BitInt(n) u##n##_t;                                       \
    UNARY(sbit##n, s##n##_t) BINARY(sbit##n, s##n##_t) OVERFLOW(sbit##n, s##n##_t) \
    UNARY(ubit##n, u##n##_t) BINARY(ubit##n, u##n##_t) OVERFLOW(ubit##n, u##n##_t)
BITINT(3) BITINT(7) BITINT(17) BITINT(31) BITINT(33) BITINT(48) BITINT(63) BITINT(65) BITINT(96) BITINT(127) BITINT(128)
#if __BITINT_MAXWIDTH__ > 128
BITINT(129) BITINT(200) BITINT(256) BITINT(512)
#endif
#endif

#if __has_builtin(__builtin_popcountg)
int popcount128(unsigned __int128 a) { return __builtin_popcountg(a); }
#endif
#if __has_builtin(__builtin_clzg)
int leading128(unsigned __int128 a) { return __builtin_clzg(a, 128); }
int trailing128(unsigned __int128 a) { return __builtin_ctzg(a, 128); }
#endif
unsigned short swap16(unsigned short a) { return __builtin_bswap16(a); }
unsigned swap32(unsigned a) { return __builtin_bswap32(a); }
unsigned long long swap64(unsigned long long a) { return __builtin_bswap64(a); }
unsigned char reverse8(unsigned char a) { return __builtin_bitreverse8(a); }
unsigned short reverse16(unsigned short a) { return __builtin_bitreverse16(a); }
unsigned reverse32(unsigned a) { return __builtin_bitreverse32(a); }
unsigned long long reverse64(unsigned long long a) { return __builtin_bitreverse64(a); }
unsigned rotate32(unsigned a, unsigned b) { return __builtin_rotateleft32(a, b); }
unsigned long long rotate64(unsigned long long a, unsigned long long b) { return __builtin_rotateright64(a, b); }
unsigned __int128 rotate128(unsigned __int128 a, int b) { return a << (b & 127) | a >> (-b & 127); }
