/* <stdbit.h>: C23 7.18. */
#ifndef _STDBIT_H
#define _STDBIT_H

#include <features.h>

#include <stdint.h>

#define __need_size_t
#include <stddef.h>

#define __STDC_VERSION_STDBIT_H__ 202311L
#define __STDC_ENDIAN_LITTLE__ 1234
#define __STDC_ENDIAN_BIG__ 4321
#define __STDC_ENDIAN_NATIVE__ __STDC_ENDIAN_LITTLE__

#ifdef __cplusplus
typedef bool __stdbit_bool;
#else
__extension__ typedef _Bool __stdbit_bool;
#endif

__BEGIN_DECLS

unsigned stdc_leading_zeros_uc(unsigned char) __attribute__((__const__));
unsigned stdc_leading_zeros_us(unsigned short) __attribute__((__const__));
unsigned stdc_leading_zeros_ui(unsigned) __attribute__((__const__));
unsigned stdc_leading_zeros_ul(unsigned long) __attribute__((__const__));
__extension__ unsigned stdc_leading_zeros_ull(unsigned long long) __attribute__((__const__));
unsigned stdc_leading_ones_uc(unsigned char) __attribute__((__const__));
unsigned stdc_leading_ones_us(unsigned short) __attribute__((__const__));
unsigned stdc_leading_ones_ui(unsigned) __attribute__((__const__));
unsigned stdc_leading_ones_ul(unsigned long) __attribute__((__const__));
__extension__ unsigned stdc_leading_ones_ull(unsigned long long) __attribute__((__const__));
unsigned stdc_trailing_zeros_uc(unsigned char) __attribute__((__const__));
unsigned stdc_trailing_zeros_us(unsigned short) __attribute__((__const__));
unsigned stdc_trailing_zeros_ui(unsigned) __attribute__((__const__));
unsigned stdc_trailing_zeros_ul(unsigned long) __attribute__((__const__));
__extension__ unsigned stdc_trailing_zeros_ull(unsigned long long) __attribute__((__const__));
unsigned stdc_trailing_ones_uc(unsigned char) __attribute__((__const__));
unsigned stdc_trailing_ones_us(unsigned short) __attribute__((__const__));
unsigned stdc_trailing_ones_ui(unsigned) __attribute__((__const__));
unsigned stdc_trailing_ones_ul(unsigned long) __attribute__((__const__));
__extension__ unsigned stdc_trailing_ones_ull(unsigned long long) __attribute__((__const__));
unsigned stdc_first_leading_zero_uc(unsigned char) __attribute__((__const__));
unsigned stdc_first_leading_zero_us(unsigned short) __attribute__((__const__));
unsigned stdc_first_leading_zero_ui(unsigned) __attribute__((__const__));
unsigned stdc_first_leading_zero_ul(unsigned long) __attribute__((__const__));
__extension__ unsigned stdc_first_leading_zero_ull(unsigned long long) __attribute__((__const__));
unsigned stdc_first_leading_one_uc(unsigned char) __attribute__((__const__));
unsigned stdc_first_leading_one_us(unsigned short) __attribute__((__const__));
unsigned stdc_first_leading_one_ui(unsigned) __attribute__((__const__));
unsigned stdc_first_leading_one_ul(unsigned long) __attribute__((__const__));
__extension__ unsigned stdc_first_leading_one_ull(unsigned long long) __attribute__((__const__));
unsigned stdc_first_trailing_zero_uc(unsigned char) __attribute__((__const__));
unsigned stdc_first_trailing_zero_us(unsigned short) __attribute__((__const__));
unsigned stdc_first_trailing_zero_ui(unsigned) __attribute__((__const__));
unsigned stdc_first_trailing_zero_ul(unsigned long) __attribute__((__const__));
__extension__ unsigned stdc_first_trailing_zero_ull(unsigned long long) __attribute__((__const__));
unsigned stdc_first_trailing_one_uc(unsigned char) __attribute__((__const__));
unsigned stdc_first_trailing_one_us(unsigned short) __attribute__((__const__));
unsigned stdc_first_trailing_one_ui(unsigned) __attribute__((__const__));
unsigned stdc_first_trailing_one_ul(unsigned long) __attribute__((__const__));
__extension__ unsigned stdc_first_trailing_one_ull(unsigned long long) __attribute__((__const__));
unsigned stdc_count_zeros_uc(unsigned char) __attribute__((__const__));
unsigned stdc_count_zeros_us(unsigned short) __attribute__((__const__));
unsigned stdc_count_zeros_ui(unsigned) __attribute__((__const__));
unsigned stdc_count_zeros_ul(unsigned long) __attribute__((__const__));
__extension__ unsigned stdc_count_zeros_ull(unsigned long long) __attribute__((__const__));
unsigned stdc_count_ones_uc(unsigned char) __attribute__((__const__));
unsigned stdc_count_ones_us(unsigned short) __attribute__((__const__));
unsigned stdc_count_ones_ui(unsigned) __attribute__((__const__));
unsigned stdc_count_ones_ul(unsigned long) __attribute__((__const__));
__extension__ unsigned stdc_count_ones_ull(unsigned long long) __attribute__((__const__));
__stdbit_bool stdc_has_single_bit_uc(unsigned char) __attribute__((__const__));
__stdbit_bool stdc_has_single_bit_us(unsigned short) __attribute__((__const__));
__stdbit_bool stdc_has_single_bit_ui(unsigned) __attribute__((__const__));
__stdbit_bool stdc_has_single_bit_ul(unsigned long) __attribute__((__const__));
__extension__ __stdbit_bool stdc_has_single_bit_ull(unsigned long long) __attribute__((__const__));
unsigned stdc_bit_width_uc(unsigned char) __attribute__((__const__));
unsigned stdc_bit_width_us(unsigned short) __attribute__((__const__));
unsigned stdc_bit_width_ui(unsigned) __attribute__((__const__));
unsigned stdc_bit_width_ul(unsigned long) __attribute__((__const__));
__extension__ unsigned stdc_bit_width_ull(unsigned long long) __attribute__((__const__));
unsigned char stdc_bit_floor_uc(unsigned char) __attribute__((__const__));
unsigned short stdc_bit_floor_us(unsigned short) __attribute__((__const__));
unsigned stdc_bit_floor_ui(unsigned) __attribute__((__const__));
unsigned long stdc_bit_floor_ul(unsigned long) __attribute__((__const__));
__extension__ unsigned long long stdc_bit_floor_ull(unsigned long long) __attribute__((__const__));
unsigned char stdc_bit_ceil_uc(unsigned char) __attribute__((__const__));
unsigned short stdc_bit_ceil_us(unsigned short) __attribute__((__const__));
unsigned stdc_bit_ceil_ui(unsigned) __attribute__((__const__));
unsigned long stdc_bit_ceil_ul(unsigned long) __attribute__((__const__));
__extension__ unsigned long long stdc_bit_ceil_ull(unsigned long long) __attribute__((__const__));

__END_DECLS

#if __INLINE_BODIES
#include <bits/inline/stdbit.h>
#endif

#ifndef __cplusplus
#define __STDBIT(x, f)                                                          \
    (_Generic((x), unsigned char: f##_uc, unsigned short: f##_us,               \
        unsigned: f##_ui, unsigned long: f##_ul, unsigned long long: f##_ull)(x))
#define stdc_leading_zeros(x) __STDBIT(x, stdc_leading_zeros)
#define stdc_leading_ones(x) __STDBIT(x, stdc_leading_ones)
#define stdc_trailing_zeros(x) __STDBIT(x, stdc_trailing_zeros)
#define stdc_trailing_ones(x) __STDBIT(x, stdc_trailing_ones)
#define stdc_first_leading_zero(x) __STDBIT(x, stdc_first_leading_zero)
#define stdc_first_leading_one(x) __STDBIT(x, stdc_first_leading_one)
#define stdc_first_trailing_zero(x) __STDBIT(x, stdc_first_trailing_zero)
#define stdc_first_trailing_one(x) __STDBIT(x, stdc_first_trailing_one)
#define stdc_count_zeros(x) __STDBIT(x, stdc_count_zeros)
#define stdc_count_ones(x) __STDBIT(x, stdc_count_ones)
#define stdc_has_single_bit(x) __STDBIT(x, stdc_has_single_bit)
#define stdc_bit_width(x) __STDBIT(x, stdc_bit_width)
#define stdc_bit_floor(x) __STDBIT(x, stdc_bit_floor)
#define stdc_bit_ceil(x) __STDBIT(x, stdc_bit_ceil)
#endif

#endif
