// oracle: none glibc has <stdbit.h> since 2.39; C23 7.18.3 to 7.18.16, against loops over the bits
// wasm-flags: -std=c23
#include <assert.h>
#include <limits.h>
#include <stdbit.h>
#include <stdio.h>

static unsigned run(unsigned long long value, unsigned bits, int from_top, unsigned bit)
{
    unsigned count = 0;
    while (count < bits && (value >> (from_top ? bits - 1 - count : count) & 1) == bit)
        count++;
    return count;
}
static unsigned first(unsigned long long value, unsigned bits, int from_top, unsigned bit)
{
    unsigned skipped = run(value, bits, from_top, !bit);
    return skipped == bits ? 0 : skipped + 1;
}
static unsigned ones(unsigned long long value)
{
    unsigned count = 0;
    for (; value; value >>= 1)
        count += value & 1;
    return count;
}

#define CHECK(type, suffix, x)                                                                         \
    do {                                                                                               \
        type v = (type)(x);                                                                            \
        unsigned bits = sizeof(type) * CHAR_BIT, width = bits - run(v, bits, 1, 0);                    \
        assert(stdc_leading_zeros_##suffix(v) == run(v, bits, 1, 0));                                  \
        assert(stdc_leading_ones_##suffix(v) == run(v, bits, 1, 1));                                   \
        assert(stdc_trailing_zeros_##suffix(v) == run(v, bits, 0, 0));                                 \
        assert(stdc_trailing_ones_##suffix(v) == run(v, bits, 0, 1));                                  \
        assert(stdc_first_leading_zero_##suffix(v) == first(v, bits, 1, 0));                           \
        assert(stdc_first_leading_one_##suffix(v) == first(v, bits, 1, 1));                            \
        assert(stdc_first_trailing_zero_##suffix(v) == first(v, bits, 0, 0));                          \
        assert(stdc_first_trailing_one_##suffix(v) == first(v, bits, 0, 1));                           \
        assert(stdc_count_ones_##suffix(v) == ones(v) && stdc_count_zeros_##suffix(v) == bits - ones(v)); \
        assert(stdc_has_single_bit_##suffix(v) == (ones(v) == 1));                                     \
        assert(stdc_bit_width_##suffix(v) == width);                                                   \
        assert(stdc_bit_floor_##suffix(v) == (type)(v ? 1ULL << (width - 1) : 0));                     \
        type ceil = v <= 1 ? 1 : ones(v) == 1 ? v : width == bits ? 0 : (type)(1ULL << width);         \
        assert(stdc_bit_ceil_##suffix(v) == ceil);                                                     \
        assert(stdc_leading_zeros(v) == stdc_leading_zeros_##suffix(v));                               \
        assert(stdc_leading_ones(v) == stdc_leading_ones_##suffix(v));                                 \
        assert(stdc_trailing_zeros(v) == stdc_trailing_zeros_##suffix(v));                             \
        assert(stdc_trailing_ones(v) == stdc_trailing_ones_##suffix(v));                               \
        assert(stdc_first_leading_zero(v) == stdc_first_leading_zero_##suffix(v));                     \
        assert(stdc_first_leading_one(v) == stdc_first_leading_one_##suffix(v));                       \
        assert(stdc_first_trailing_zero(v) == stdc_first_trailing_zero_##suffix(v));                   \
        assert(stdc_first_trailing_one(v) == stdc_first_trailing_one_##suffix(v));                     \
        assert(stdc_count_zeros(v) == stdc_count_zeros_##suffix(v));                                   \
        assert(stdc_count_ones(v) == stdc_count_ones_##suffix(v));                                     \
        assert(stdc_has_single_bit(v) == stdc_has_single_bit_##suffix(v));                             \
        assert(stdc_bit_width(v) == width);                                                            \
        assert(stdc_bit_floor(v) == stdc_bit_floor_##suffix(v) && stdc_bit_ceil(v) == ceil);           \
    } while (0)

/* Each is a function, whose address can be taken. */
void *const functions[] = {
    (void *)stdc_bit_ceil_uc, (void *)stdc_bit_ceil_ui, (void *)stdc_bit_ceil_ul, (void *)stdc_bit_ceil_ull,
    (void *)stdc_bit_ceil_us, (void *)stdc_bit_floor_uc, (void *)stdc_bit_floor_ui, (void *)stdc_bit_floor_ul,
    (void *)stdc_bit_floor_ull, (void *)stdc_bit_floor_us, (void *)stdc_bit_width_uc, (void *)stdc_bit_width_ui,
    (void *)stdc_bit_width_ul, (void *)stdc_bit_width_ull, (void *)stdc_bit_width_us, (void *)stdc_count_ones_uc,
    (void *)stdc_count_ones_ui, (void *)stdc_count_ones_ul, (void *)stdc_count_ones_ull, (void *)stdc_count_ones_us,
    (void *)stdc_count_zeros_uc, (void *)stdc_count_zeros_ui, (void *)stdc_count_zeros_ul, (void *)stdc_count_zeros_ull,
    (void *)stdc_count_zeros_us, (void *)stdc_first_leading_one_uc, (void *)stdc_first_leading_one_ui,
    (void *)stdc_first_leading_one_ul, (void *)stdc_first_leading_one_ull, (void *)stdc_first_leading_one_us,
    (void *)stdc_first_leading_zero_uc, (void *)stdc_first_leading_zero_ui, (void *)stdc_first_leading_zero_ul,
    (void *)stdc_first_leading_zero_ull, (void *)stdc_first_leading_zero_us, (void *)stdc_first_trailing_one_uc,
    (void *)stdc_first_trailing_one_ui, (void *)stdc_first_trailing_one_ul, (void *)stdc_first_trailing_one_ull,
    (void *)stdc_first_trailing_one_us, (void *)stdc_first_trailing_zero_uc, (void *)stdc_first_trailing_zero_ui,
    (void *)stdc_first_trailing_zero_ul, (void *)stdc_first_trailing_zero_ull, (void *)stdc_first_trailing_zero_us,
    (void *)stdc_has_single_bit_uc, (void *)stdc_has_single_bit_ui, (void *)stdc_has_single_bit_ul,
    (void *)stdc_has_single_bit_ull, (void *)stdc_has_single_bit_us, (void *)stdc_leading_ones_uc,
    (void *)stdc_leading_ones_ui, (void *)stdc_leading_ones_ul, (void *)stdc_leading_ones_ull, (void *)stdc_leading_ones_us,
    (void *)stdc_leading_zeros_uc, (void *)stdc_leading_zeros_ui, (void *)stdc_leading_zeros_ul,
    (void *)stdc_leading_zeros_ull, (void *)stdc_leading_zeros_us, (void *)stdc_trailing_ones_uc,
    (void *)stdc_trailing_ones_ui, (void *)stdc_trailing_ones_ul, (void *)stdc_trailing_ones_ull,
    (void *)stdc_trailing_ones_us, (void *)stdc_trailing_zeros_uc, (void *)stdc_trailing_zeros_ui,
    (void *)stdc_trailing_zeros_ul, (void *)stdc_trailing_zeros_ull, (void *)stdc_trailing_zeros_us,
};

int main(void)
{
    static const unsigned long long values[] = {
        0, 1, 2, 3, 5, 0x7f, 0x80, 0x81, 0xff, 0x100, 0x7fff, 0x8000, 0x8001, 0xffff, 0x7fffffff, 0x80000000,
        0x80000001, 0xffffffff, 0x123456789abcdef0, 0x7fffffffffffffff, 0x8000000000000000, ULLONG_MAX};
    for (unsigned i = 0; i < sizeof values / sizeof *values; i++) {
        CHECK(unsigned char, uc, values[i]);
        CHECK(unsigned short, us, values[i]);
        CHECK(unsigned, ui, values[i]);
        CHECK(unsigned long, ul, values[i]);
        CHECK(unsigned long long, ull, values[i]);
    }
    for (unsigned i = 0; i < sizeof functions / sizeof *functions; i++)
        assert(functions[i]);
    puts("ok");
    return 0;
}
