/* strtod, strtof and strtold, and printf's digits of a long double. The host's long double is another one: there strtof128
 * and strfromf128 serve. Whole numbers by the strtol family, too. */
#define _GNU_SOURCE
#define __STDC_WANT_IEC_60559_TYPES_EXT__ 1
#include "fuzz.h"
#include <inttypes.h>

#ifdef __wasm__
typedef long double quad;
#define SMALLEST_QUAD 0x1p-16382L
#define to_quad strtold
static int from_quad(char *text, size_t size, char conversion, int precision, quad number)
{
    char format[] = {'%', '.', '*', 'L', conversion, 0};
    return snprintf(text, size, format, precision, number);
}
#else
typedef _Float128 quad;
#define SMALLEST_QUAD 0x1p-16382f128
#define to_quad strtof128
static int from_quad(char *text, size_t size, char conversion, int precision, quad number)
{
    char format[32];
    snprintf(format, sizeof format, "%%.%d%c", precision, conversion);
    return strfromf128(text, size, format, number);
}
#endif

/* Fewer than so many digits before and behind the point, now and then. */
#ifndef FUZZ_DIGITS
#define FUZZ_DIGITS 60
#endif

static char text[1400];

/* Fewer than `most`, now and then all from a short list. */
static void append_digits(unsigned most, const char *usual, const char *rare)
{
    const char *digits = fuzz_once_in(4) ? rare : usual;
    unsigned count = fuzz_below(most);
    size_t length = strlen(text);
    while (count-- > 0)
        text[length++] = fuzz_letter(digits);
    text[length] = 0;
}

static void append_exponent(char letter, int most)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%c%d", letter, (int)fuzz_below(2 * (unsigned)most) - most);
    strcat(text, digits);
}

static void make_text(void)
{
    text[0] = 0;
    if (fuzz_once_in(20))
        strcat(text, " \t\n");
    if (fuzz_once_in(4))
        strcat(text, fuzz_once_in(2) ? "-" : "+");
    switch (fuzz_below(8)) {
    case 0: strcat(text, (const char *const[]){"inf", "INFINITY", "nan", "NaN(123)", "infinit", "nan(", "0x", "0x.p1"}[fuzz_below(8)]); break;
    case 1:
        strcat(text, "0x");
        append_digits(40, "0123456789abcDEF", "0f8");
        if (fuzz_once_in(2)) {
            strcat(text, ".");
            append_digits(40, "0123456789abcdef", "08");
        }
        if (fuzz_once_in(2))
            append_exponent('p', fuzz_once_in(3) ? 17000 : 1200);
        break;
    case 2: {
        /* A double, or near the middle of two. */
        double number = fuzz_double();
        int precision = (int)fuzz_below(40);
        snprintf(text, sizeof text, "%.*e", precision, number);
        break;
    }
    case 3: {
        double number = fuzz_double();
        snprintf(text, sizeof text, fuzz_once_in(2) ? "%.1074f" : "%.780e", number);
        if (strlen(text) > 1300)
            text[1300] = 0;
        break;
    }
    default:
        append_digits(fuzz_once_in(4) ? FUZZ_DIGITS : 20, "0123456789", "09");
        if (fuzz_once_in(2)) {
            strcat(text, ".");
            append_digits(fuzz_once_in(4) ? FUZZ_DIGITS : 20, "0123456789", "05");
        }
        if (fuzz_once_in(2))
            append_exponent('e', fuzz_once_in(3) ? 5000 : 330);
    }
    if (fuzz_once_in(4))
        fuzz_mutate(text, "0123456789+-.eExXpPinfa() ");
}

static void record(const void *bits, size_t size, const char *end)
{
    unsigned long long parts[2] = {0, 0};
    memcpy(parts, bits, size);
    fuzz_value((long long)parts[0]);
    fuzz_value((long long)parts[1]);
    fuzz_value(end - text);
    /* Whether "no conversion" sets errno is the library's own choice. */
    fuzz_errno(errno == EINVAL ? 0 : errno);
}

/* A subnormal number in hexadecimal form, or one that may be: glibc 2.36 takes 0xE805D18p-154 for 0x1.d00bap-127f, though
 * 0x1.d00ba4p-127f is nearer, and 0x80f08080p-161 for exact. (A unit test of ours compares these with whole numbers.) */
#define IS_OPEN(number, least) (strpbrk(text, "xX") && (number) <= (least) && (number) >= -(least))
#define FORGET_IF_OPEN(number, least) (IS_OPEN(number, least) ? (void)((number) = 0, errno = 0) : (void)0)

static void fuzz_case(void)
{
    char *end, digits[600];
    make_text();
    if (fuzz_verbose)
        fuzz_text(text);
    errno = 0;
    double d = strtod(text, &end);
    FORGET_IF_OPEN(d, 0x1p-1022);
    record(&d, sizeof d, end);
    errno = 0;
    float f = strtof(text, &end);
    FORGET_IF_OPEN(f, 0x1p-126f);
    record(&f, sizeof f, end);
    errno = 0;
    quad q = to_quad(text, &end);
    FORGET_IF_OPEN(q, SMALLEST_QUAD);
    record(&q, sizeof q, end);
    if (q == q && fuzz_once_in(4)) {
        char conversion = fuzz_letter("eEfgG");
        int precision = (int)fuzz_below(fuzz_once_in(8) ? 500 : 50);
        fuzz_value(from_quad(digits, sizeof digits, conversion, precision, q));
        fuzz_text(digits);
    }
    int base = fuzz_once_in(3) ? 10 : (int)fuzz_below(38);
    /* glibc takes 0b from 2.38 on. */
    if (strpbrk(text, "bB"))
        return;
    errno = 0;
    end = text;
    intmax_t whole = strtoimax(text, &end, base);
    record(&whole, sizeof whole, end);
    errno = 0;
    end = text;
    uintmax_t natural = strtoumax(text, &end, base);
    record(&natural, sizeof natural, end);
    errno = 0;
    end = text;
    /* wasm's long has 32 bits. */
    int32_t small = (int32_t)(whole > INT32_MAX ? INT32_MAX : whole < INT32_MIN ? INT32_MIN : whole);
#ifdef __wasm__
    small = strtol(text, &end, base);
#endif
    fuzz_value(small);
}
