/* What the fuzz targets share. A target is one program, built for wasm and for the host: both make the same cases from the
 * same seed, and print a sum over what each block of cases gave, or, when asked, a line for each case. */
#ifndef FUZZ_H
#define FUZZ_H

#include <errno.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/* Cases whose results make one sum. */
#define FUZZ_BLOCK 1000

static uint64_t fuzz_state;
static uint64_t fuzz_sum;
static int fuzz_verbose;

/* The target: makes one case and records what it gave. */
static void fuzz_case(void);

static inline uint64_t fuzz_next(void)
{
    /* SplitMix64 (G. Steele, D. Lea, C. Flood, 2014). */
    uint64_t z = fuzz_state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/* A number below `limit`. */
static inline unsigned fuzz_below(unsigned limit) { return (unsigned)((fuzz_next() >> 32) % limit); }

/* True once in `times`. */
static inline int fuzz_once_in(unsigned times) { return fuzz_below(times) == 0; }

/* One of the characters of a string. */
static inline char fuzz_letter(const char *text) { return text[fuzz_below((unsigned)strlen(text))]; }

/* A number, small ones and those near powers of two more often. */
static inline uint64_t fuzz_number(void)
{
    uint64_t number = fuzz_next() >> fuzz_below(64);
    switch (fuzz_below(4)) {
    case 0: return number;
    case 1: return -number;
    case 2: return ((uint64_t)1 << fuzz_below(64)) + fuzz_below(3) - 1;
    default: return fuzz_below(1000);
    }
}

/* A double: any bits, or a short decimal, or one near a power of ten. */
static inline double fuzz_double(void)
{
    double number;
    uint64_t bits = fuzz_next();
    switch (fuzz_below(6)) {
    case 0: return (double)(int64_t)fuzz_number();
    case 1: return (double)(fuzz_below(2000000)) / 1000 - 1000;
    case 2: return (double)(bits >> 11) / (double)((uint64_t)1 << fuzz_below(60));
    case 3: return (double)fuzz_below(100000) / 16;
    case 4: bits = bits % 3 + 0x3ff0000000000000u + ((uint64_t)fuzz_below(80) << 52) - 1; break;
    default: break;
    }
    memcpy(&number, &bits, sizeof number);
    return number;
}

/* Adds bytes to what the case gave. */
static inline void fuzz_bytes(const void *bytes, size_t length)
{
    const unsigned char *byte = bytes;
    for (size_t i = 0; i < length; i++)
        fuzz_sum = (fuzz_sum ^ byte[i]) * 0x100000001b3u;
    if (!fuzz_verbose)
        return;
    putchar('\"');
    for (size_t i = 0; i < length; i++) {
        if (byte[i] >= ' ' && byte[i] < 127 && byte[i] != '\\' && byte[i] != '"')
            putchar(byte[i]);
        else {
            putchar('\\');
            putchar("0123456789abcdef"[byte[i] >> 4]);
            putchar("0123456789abcdef"[byte[i] & 15]);
        }
    }
    fputs("\" ", stdout);
}

static inline void fuzz_text(const char *text) { fuzz_bytes(text, strlen(text)); }

static inline void fuzz_value(long long value)
{
    fuzz_sum = (fuzz_sum ^ (uint64_t)value) * 0x100000001b3u;
    fuzz_sum ^= fuzz_sum >> 29;
    if (fuzz_verbose)
        printf("%lld ", value);
}

/* Adds `errno` by a number that all systems share. */
static inline void fuzz_errno(int error)
{
    switch (error) {
    case 0: fuzz_value(0); break;
    case EINVAL: fuzz_value(1); break;
    case ERANGE: fuzz_value(2); break;
    case EILSEQ: fuzz_value(3); break;
    case E2BIG: fuzz_value(4); break;
    case EOVERFLOW: fuzz_value(5); break;
    case ENOMEM: fuzz_value(6); break;
    default: fuzz_value(7); break;
    }
}

/* Mutates a text that has room for one more byte: some characters are replaced, doubled or left out. */
static inline void fuzz_mutate(char *text, const char *letters)
{
    size_t length = strlen(text);
    for (unsigned times = fuzz_below(3); times > 0 && length > 0; times--) {
        size_t place = fuzz_below((unsigned)length);
        switch (fuzz_below(3)) {
        case 0: text[place] = fuzz_letter(letters); break;
        case 1: memmove(text + place, text + place + 1, length - place); break;
        default: text[place] = text[fuzz_below((unsigned)length)]; break;
        }
        length = strlen(text);
    }
}

/* Arguments: seed, first case, number of cases, and "cases" for a line each. */
int main(int argc, char **argv)
{
    if (argc < 4)
        return 2;
    uint64_t seed = strtoull(argv[1], NULL, 10);
    uint64_t first = strtoull(argv[2], NULL, 10), count = strtoull(argv[3], NULL, 10);
    fuzz_verbose = argc > 4;
    setlocale(LC_ALL, "C.UTF-8");
    for (uint64_t i = first; i < first + count; i++) {
        /* Each case has a beginning of its own, so that it can be run alone. */
        fuzz_state = seed * 0x2545f4914f6cdd1du + i * 0x632be59bd9b4e019u;
        fuzz_next();
        if (fuzz_verbose)
            printf("%llu: ", (unsigned long long)i);
        fuzz_case();
        if (fuzz_verbose)
            putchar('\n');
        if ((i + 1) % FUZZ_BLOCK == 0 && !fuzz_verbose) {
            printf("%llu %016llx\n", (unsigned long long)(i + 1 - FUZZ_BLOCK), (unsigned long long)fuzz_sum);
            fuzz_sum = 0;
        }
    }
    return 0;
}

#endif
