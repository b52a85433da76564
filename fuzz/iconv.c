/* iconv between all pairs of the encodings below, with texts that are valid or almost, and with little room. */
#define _GNU_SOURCE
#include "fuzz.h"
#include <iconv.h>

static const char *const names[] = {
    "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "ASCII", "ISO-8859-1", "ISO-8859-2", "ISO-8859-3",
    "ISO-8859-4", "ISO-8859-5", "ISO-8859-6", "ISO-8859-7", "ISO-8859-8", "ISO-8859-9", "ISO-8859-10", "ISO-8859-11",
    "ISO-8859-13", "ISO-8859-14", "ISO-8859-15", "ISO-8859-16", "CP1250", "CP1251", "CP1252", "CP1253", "CP1254",
    "CP1256", "CP1257", "KOI8-R", "KOI8-U", "BIG5-HKSCS", "EUC-JP", "SHIFT_JIS", "GBK", "BIG5", "EUC-KR", "GB18030",
    "CP949",
};

/* From here on characters have two bytes and more. Which ones there are is each library's choice at the edges, so these
 * encodings are read with the lead bytes below only, and written with ideographs; Big5-HKSCS with everything. */
#define HONG_KONG 30

static const struct {
    unsigned first, last;
    const char *without;
} leads[] = {
    {0x81, 0xfe, ""}, {0xa1, 0xfe, ""}, {0x81, 0x9f, ""}, {0x81, 0xfd, "\xa2\xa8\xa9"}, {0xa1, 0xf9, "\xc6\xc7\xc8"},
    {0xa1, 0xfe, "\xa2\xa4"}, {0x81, 0xfd, "\xa6\xa8"}, {0x81, 0xfd, "\xa2\xa4\xc9"},
};

#define NAMES (sizeof names / sizeof *names)

static iconv_t converters[NAMES][NAMES];

static size_t make_input(size_t from, size_t to, unsigned char *bytes)
{
    size_t length = 0;
    unsigned count = fuzz_below(12);
    for (unsigned i = 0; i < count; i++) {
        static const uint32_t favourites[] = {0x41, 0xe4, 0x20ac, 0x416, 0x5d0, 0xfffd, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff, 0xd800, 0x110000, 0xfeff};
        uint32_t scalar;
        switch (fuzz_below(4)) {
        case 0: scalar = favourites[fuzz_below(sizeof favourites / sizeof *favourites)]; break;
        case 1: scalar = fuzz_below(0x80); break;
        case 2: scalar = fuzz_below(0x3000); break;
        default: scalar = fuzz_below(0x11000);
        }
        /* glibc reads 0x7e in SHIFT_JIS as an overline. */
        if (to > HONG_KONG && scalar < 0x80)
            scalar %= 0x5c;
        else if (to > HONG_KONG) {
            scalar = 0x4e00 + fuzz_below(0x5000);
            /* In BIG5 these two are there twice. */
            if (scalar == 0x5341 || scalar == 0x5345)
                scalar = 0x4e2d;
        } else if (to == HONG_KONG && fuzz_once_in(2)) {
            static const uint32_t pairs[] = {0xca, 0xea, 0x304, 0x30c, 0x4e2d, 0x2010c};
            scalar = pairs[fuzz_below(6)];
        }
        unsigned char *at = bytes + length;
        if (from == 0) {
            if (scalar < 0x80)
                *at++ = (unsigned char)scalar;
            else if (scalar < 0x800) {
                *at++ = (unsigned char)(0xc0 | scalar >> 6);
                *at++ = 0x80 | (scalar & 63);
            } else if (scalar < 0x10000) {
                *at++ = (unsigned char)(0xe0 | scalar >> 12);
                *at++ = 0x80 | (scalar >> 6 & 63);
                *at++ = 0x80 | (scalar & 63);
            } else {
                *at++ = (unsigned char)(0xf0 | scalar >> 18);
                *at++ = 0x80 | (scalar >> 12 & 63);
                *at++ = 0x80 | (scalar >> 6 & 63);
                *at++ = 0x80 | (scalar & 63);
            }
        } else if (from <= 2) {
            unsigned units[2] = {scalar, 0}, many = 1;
            if (scalar >= 0x10000) {
                units[0] = 0xd800 + ((scalar - 0x10000) >> 10 & 0x3ff);
                units[1] = 0xdc00 + (scalar & 0x3ff);
                many = 2;
            }
            for (unsigned j = 0; j < many; j++) {
                *at++ = (unsigned char)(units[j] >> (from == 1 ? 0 : 8));
                *at++ = (unsigned char)(units[j] >> (from == 1 ? 8 : 0));
            }
        } else if (from <= 4) {
            for (int j = 0; j < 4; j++)
                *at++ = (unsigned char)(scalar >> 8 * (from == 3 ? j : 3 - j));
        } else if (from >= HONG_KONG && !fuzz_once_in(4)) {
            unsigned lead = 0;
            while (lead == 0 || strchr(leads[from - HONG_KONG].without, (int)lead))
                lead = leads[from - HONG_KONG].first + fuzz_below(leads[from - HONG_KONG].last + 1 - leads[from - HONG_KONG].first);
            if (from == HONG_KONG && fuzz_once_in(4))
                lead = 0x88;
            *at++ = (unsigned char)lead;
            *at++ = (unsigned char)(fuzz_once_in(3) ? 0x40 + fuzz_below(0xbf) : 0xa1 + fuzz_below(0x5e));
        } else
            *at++ = (unsigned char)(from >= HONG_KONG ? fuzz_below(0x5c) : fuzz_next());
        length = (size_t)(at - bytes);
    }
    if (length > 0 && fuzz_once_in(6) && from <= HONG_KONG && to <= HONG_KONG)
        bytes[fuzz_below((unsigned)length)] = (unsigned char)fuzz_next();
    if (length > 0 && fuzz_once_in(6))
        length -= 1;
    return length;
}

static void fuzz_case(void)
{
    char input[64], output[256];
    size_t from = fuzz_once_in(2) ? fuzz_below(5) : fuzz_below(NAMES), to = fuzz_below(NAMES);
    if (from > HONG_KONG || to > HONG_KONG) {
        /* Between each other and single bytes, what is in one set and not in the other decides. */
        if (from >= 5)
            to = fuzz_below(5);
    }
    size_t length = make_input(from, to, (unsigned char *)input);
    /* glibc's UTF-8 goes on behind U+10FFFF, and finds out what is overlong or a surrogate at its last byte only. */
    if (from == 0)
        for (size_t j = 0; j < length; j++)
            if (strchr("\xe0\xed\xf0", input[j]) || (unsigned char)input[j] >= 0xf4)
                return;
    /* Row 0x88 of Big5-HKSCS has letters with marks. Where the target lacks the mark, glibc's input is behind it. */
    if (from == HONG_KONG && to >= 5 && to != HONG_KONG && memchr(input, '\x88', length))
        return;
    /* glibc leaves out the tags, from U+E0000 on, where the target lacks them. */
    if (from == 3 || from == 4)
        for (size_t j = 0; j + 4 <= length; j += 4)
            if (input[j + (from == 3 ? 2 : 1)] == 14)
                return;
    iconv_t *converter = &converters[from][to];
    if (!*converter && (*converter = iconv_open(names[to], names[from])) == (iconv_t)-1)
        exit(1);
    if (fuzz_verbose) {
        fuzz_text(names[from]);
        fuzz_text(names[to]);
        fuzz_bytes(input, length);
    }
    iconv(*converter, NULL, NULL, NULL, NULL);
    /* Where the room ends between a letter and its mark, glibc keeps the mark until the converter is reset. */
    int has_little = from != HONG_KONG && fuzz_once_in(3);
    /* The last round has room enough: what a call without it says first, E2BIG or EILSEQ, is the library's own choice. */
    char *in = input, *out = output;
    size_t in_left = length, out_left = has_little ? fuzz_below(20) : sizeof output, result;
    do {
        errno = 0;
        result = iconv(*converter, &in, &in_left, &out, &out_left);
        if (result == (size_t)-1 && errno == E2BIG)
            out_left = sizeof output - (size_t)(out - output);
    } while (result == (size_t)-1 && errno == E2BIG);
    fuzz_value(result == (size_t)-1 ? -1 : (long long)result);
    fuzz_errno(errno);
    fuzz_value(in - input);
    fuzz_bytes(output, (size_t)(out - output));
}
