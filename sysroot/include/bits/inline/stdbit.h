/* Bodies for the functions of <stdbit.h>: most are an instruction or two. */
#ifndef _BITS_INLINE_STDBIT_H
#define _BITS_INLINE_STDBIT_H

__BEGIN_DECLS

__INLINE_BODY unsigned(stdc_leading_zeros_uc)(unsigned char __v) {
    return (unsigned)__builtin_clz((unsigned)__v << 24 | 0x800000);
}
__INLINE_BODY unsigned(stdc_leading_zeros_us)(unsigned short __v) {
    return (unsigned)__builtin_clz((unsigned)__v << 16 | 0x8000);
}
__INLINE_BODY unsigned(stdc_leading_zeros_ui)(unsigned __v) {
    return __v ? (unsigned)__builtin_clz(__v) : 32;
}
__INLINE_BODY unsigned(stdc_leading_zeros_ul)(unsigned long __v) {
    return __v ? (unsigned)__builtin_clzl(__v) : 32;
}
__extension__ __INLINE_BODY unsigned(stdc_leading_zeros_ull)(unsigned long long __v) {
    return __v ? (unsigned)__builtin_clzll(__v) : 64;
}
__INLINE_BODY unsigned(stdc_trailing_zeros_uc)(unsigned char __v) {
    return (unsigned)__builtin_ctz(__v | 0x100U);
}
__INLINE_BODY unsigned(stdc_trailing_zeros_us)(unsigned short __v) {
    return (unsigned)__builtin_ctz(__v | 0x10000U);
}
__INLINE_BODY unsigned(stdc_trailing_zeros_ui)(unsigned __v) {
    return __v ? (unsigned)__builtin_ctz(__v) : 32;
}
__INLINE_BODY unsigned(stdc_trailing_zeros_ul)(unsigned long __v) {
    return __v ? (unsigned)__builtin_ctzl(__v) : 32;
}
__extension__ __INLINE_BODY unsigned(stdc_trailing_zeros_ull)(unsigned long long __v) {
    return __v ? (unsigned)__builtin_ctzll(__v) : 64;
}
__INLINE_BODY unsigned(stdc_count_ones_uc)(unsigned char __v) {
    return (unsigned)__builtin_popcount(__v);
}
__INLINE_BODY unsigned(stdc_count_ones_us)(unsigned short __v) {
    return (unsigned)__builtin_popcount(__v);
}
__INLINE_BODY unsigned(stdc_count_ones_ui)(unsigned __v) {
    return (unsigned)__builtin_popcount(__v);
}
__INLINE_BODY unsigned(stdc_count_ones_ul)(unsigned long __v) {
    return (unsigned)__builtin_popcountl(__v);
}
__extension__ __INLINE_BODY unsigned(stdc_count_ones_ull)(unsigned long long __v) {
    return (unsigned)__builtin_popcountll(__v);
}
__extension__ typedef unsigned long long __stdbit_long_long;

/* What follows from these three, for the type that a suffix stands for. */
#define __STDBIT_DERIVED(suffix, type)                                                             \
    __INLINE_BODY unsigned(stdc_leading_ones_##suffix)(type __v) {                                 \
        return stdc_leading_zeros_##suffix((type)~__v);                                            \
    }                                                                                              \
    __INLINE_BODY unsigned(stdc_trailing_ones_##suffix)(type __v) {                                \
        return stdc_trailing_zeros_##suffix((type)~__v);                                           \
    }                                                                                              \
    __INLINE_BODY unsigned(stdc_count_zeros_##suffix)(type __v) {                                  \
        return stdc_count_ones_##suffix((type)~__v);                                               \
    }                                                                                              \
    __INLINE_BODY unsigned(stdc_first_leading_one_##suffix)(type __v) {                            \
        return __v ? stdc_leading_zeros_##suffix(__v) + 1 : 0;                                     \
    }                                                                                              \
    __INLINE_BODY unsigned(stdc_first_trailing_one_##suffix)(type __v) {                           \
        return __v ? stdc_trailing_zeros_##suffix(__v) + 1 : 0;                                    \
    }                                                                                              \
    __INLINE_BODY unsigned(stdc_first_leading_zero_##suffix)(type __v) {                           \
        return stdc_first_leading_one_##suffix((type)~__v);                                        \
    }                                                                                              \
    __INLINE_BODY unsigned(stdc_first_trailing_zero_##suffix)(type __v) {                          \
        return stdc_first_trailing_one_##suffix((type)~__v);                                       \
    }                                                                                              \
    __INLINE_BODY __stdbit_bool(stdc_has_single_bit_##suffix)(type __v) {                          \
        return stdc_count_ones_##suffix(__v) == 1;                                                 \
    }                                                                                              \
    __INLINE_BODY unsigned(stdc_bit_width_##suffix)(type __v) {                                    \
        return 8 * (unsigned)sizeof(type) - stdc_leading_zeros_##suffix(__v);                      \
    }
__STDBIT_DERIVED(uc, unsigned char)
__STDBIT_DERIVED(us, unsigned short)
__STDBIT_DERIVED(ui, unsigned)
__STDBIT_DERIVED(ul, unsigned long)
__STDBIT_DERIVED(ull, __stdbit_long_long)
#undef __STDBIT_DERIVED

__INLINE_BODY unsigned char(stdc_bit_floor_uc)(unsigned char __v) {
    return (unsigned char)(0x80 >> stdc_leading_zeros_uc(__v));
}
__INLINE_BODY unsigned short(stdc_bit_floor_us)(unsigned short __v) {
    return (unsigned short)(0x8000 >> stdc_leading_zeros_us(__v));
}
__INLINE_BODY unsigned(stdc_bit_floor_ui)(unsigned __v) {
    return __v ? (unsigned)1 << (stdc_bit_width_ui(__v) - 1) : 0;
}
__INLINE_BODY unsigned long(stdc_bit_floor_ul)(unsigned long __v) {
    return __v ? (unsigned long)1 << (stdc_bit_width_ul(__v) - 1) : 0;
}
__extension__ __INLINE_BODY unsigned long long(stdc_bit_floor_ull)(unsigned long long __v) {
    return __v ? (unsigned long long)1 << (stdc_bit_width_ull(__v) - 1) : 0;
}
__INLINE_BODY unsigned char(stdc_bit_ceil_uc)(unsigned char __v) {
    return (unsigned char)(__v > 1 ? 1 << stdc_bit_width_uc((unsigned char)(__v - 1)) : 1);
}
__INLINE_BODY unsigned short(stdc_bit_ceil_us)(unsigned short __v) {
    return (unsigned short)(__v > 1 ? 1 << stdc_bit_width_us((unsigned short)(__v - 1)) : 1);
}
__INLINE_BODY unsigned(stdc_bit_ceil_ui)(unsigned __v) {
    return __v > 1 ? (unsigned)2 << (stdc_bit_width_ui(__v - 1) - 1) : 1;
}
__INLINE_BODY unsigned long(stdc_bit_ceil_ul)(unsigned long __v) {
    return __v > 1 ? (unsigned long)2 << (stdc_bit_width_ul(__v - 1) - 1) : 1;
}
__extension__ __INLINE_BODY unsigned long long(stdc_bit_ceil_ull)(unsigned long long __v) {
    return __v > 1 ? (unsigned long long)2 << (stdc_bit_width_ull(__v - 1) - 1) : 1;
}

__END_DECLS

#endif
