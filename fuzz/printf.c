/* printf and its wide relative: one directive with any flags, or several with positions. Formats are well formed: what a
 * malformed one gives is not fixed by C (docs/deviations.md). */
#define _GNU_SOURCE
#include "fuzz.h"

static char result[6000];
static char format[200];
static int stars[2];
static int star_count;

/* Of the kinds of arguments. */
enum { INT, WIDE_INT, DOUBLE, QUAD, STRING, WIDE_STRING, CHARACTER, NOTHING };

static void append(const char *text) { strcat(format, text); }

static void append_number(int number)
{
    char digits[16];
    int place = 15;
    digits[15] = 0;
    do {
        digits[--place] = (char)('0' + number % 10);
    } while ((number /= 10) != 0);
    append(digits + place);
}

static void append_letter(char letter)
{
    char text[2] = {letter, 0};
    append(text);
}

/* Width, or precision behind its point. */
static void append_amount(int most)
{
    if (fuzz_once_in(4)) {
        append("*");
        stars[star_count++] = (int)fuzz_below((unsigned)most) - most / 4;
    } else
        append_number((int)fuzz_below((unsigned)most));
}

/* A directive without its position; returns the kind of its argument. */
static int append_directive(int stars_allowed)
{
    static const char *const long_modifiers[] = {"ll", "j", "w64", "q"};
    int kind, hash_is_defined = 1, zero_is_defined = 1, precision_is_defined = 1;
    int which = (int)fuzz_below(20);
    char conversion;
    const char *modifier = "";
    if (which < 5) {
        kind = INT;
        conversion = fuzz_letter("diouxXb");
        modifier = (const char *const[]){"", "h", "hh"}[fuzz_below(3)];
        hash_is_defined = !strchr("diu", conversion);
    } else if (which < 9) {
        kind = WIDE_INT;
        conversion = fuzz_letter("diouxXb");
        /* glibc has w64 from 2.38 on. */
        modifier = long_modifiers[fuzz_below(2)];
        hash_is_defined = !strchr("diu", conversion);
    } else if (which < 14) {
        kind = DOUBLE;
        conversion = fuzz_letter("eEfFgGaAgef");
    } else if (which < 15) {
        kind = CHARACTER;
        conversion = 'c';
        modifier = fuzz_once_in(2) ? "l" : "";
        hash_is_defined = zero_is_defined = precision_is_defined = 0;
    } else if (which < 17) {
        kind = STRING;
        conversion = 's';
        hash_is_defined = zero_is_defined = 0;
    } else if (which < 19) {
        kind = WIDE_STRING;
        conversion = 's';
        modifier = "l";
        hash_is_defined = zero_is_defined = 0;
    } else {
        kind = NOTHING;
        conversion = '%';
        hash_is_defined = zero_is_defined = precision_is_defined = 0;
    }
    if (kind != NOTHING) {
        for (int flags = (int)fuzz_below(4); flags > 0; flags--) {
            char flag = fuzz_letter("-+ #0");
            if ((flag != '#' || hash_is_defined) && (flag != '0' || zero_is_defined))
                append_letter(flag);
        }
        if (fuzz_once_in(3)) {
            if (stars_allowed)
                append_amount(fuzz_once_in(10) ? 400 : 30);
            else
                append_number(1 + (int)fuzz_below(30));
        }
        if (precision_is_defined && fuzz_once_in(2)) {
            append(".");
            if (stars_allowed)
                append_amount(fuzz_once_in(10) ? 1200 : 30);
            else
                append_number((int)fuzz_below(30));
        }
    }
    append(modifier);
    append_letter(conversion);
    return kind;
}

#define CALL(...)                                                                            \
    (star_count == 0   ? snprintf(result, size, format, __VA_ARGS__)                         \
     : star_count == 1 ? snprintf(result, size, format, stars[0], __VA_ARGS__)               \
                       : snprintf(result, size, format, stars[0], stars[1], __VA_ARGS__))

static void text_of(char *text, wchar_t *wide)
{
    static const wchar_t letters[] = {'a', 'Z', '%', ' ', 0xe4, 0x7ff, 0x800, 0x20ac, 0xfffd, 0x10000, 0x1f600};
    unsigned length = fuzz_below(12);
    size_t used = 0;
    for (unsigned i = 0; i < length; i++) {
        mbstate_t state = {0};
        wide[i] = letters[fuzz_below(sizeof letters / sizeof *letters)];
        used += wcrtomb(text + used, wide[i], &state);
    }
    wide[length] = 0;
    text[used] = 0;
}

static int is_unshared(double number)
{
    /* How a subnormal number's %a begins is not fixed. */
    return strpbrk(format, "aA") && number != 0 && number < 2.3e-308 && number > -2.3e-308;
}

static void positions(void)
{
    static const char *const of_kind[] = {"d", "llx", "g", "s", "c"};
    char tail[16];
    for (int position = 1; position <= 5; position++) {
        /* Each position is named at least once, so that its size is known. */
        int shown = position * 2 % 5 + 1;
        append("%");
        append_number(shown);
        append("$");
        if (shown != 5 && fuzz_once_in(3))
            append("*1$");
        if (shown != 5 && fuzz_once_in(3))
            append(".*1$");
        strcpy(tail, of_kind[shown - 1]);
        append(tail);
        if (fuzz_once_in(3))
            append("|");
    }
}

static void fuzz_case(void)
{
    char text[64];
    wchar_t wide[32];
    size_t size = fuzz_once_in(8) ? fuzz_below(40) : sizeof result;
    int length;
    format[0] = 0;
    star_count = 0;
    memset(result, 0, 64);
    text_of(text, wide);
    errno = 0;
    if (fuzz_once_in(10)) {
        positions();
        if (fuzz_verbose)
            fuzz_text(format);
        int width = (int)fuzz_below(20);
        long long whole = (long long)fuzz_number();
        double number = fuzz_double();
        length = snprintf(result, size, format, width, whole, number, text, 'x');
    } else {
        append("<");
        int kind = append_directive(1);
        append("ä>%%");
        if (fuzz_verbose)
            fuzz_text(format);
        double number;
        switch (kind) {
        case INT: length = CALL((int)fuzz_number()); break;
        case WIDE_INT: length = CALL((long long)fuzz_number()); break;
        case DOUBLE:
            number = fuzz_double();
            if (is_unshared(number))
                return;
            length = CALL(number);
            break;
        case STRING: length = CALL(text); break;
        case WIDE_STRING: length = CALL(wide); break;
        case CHARACTER: length = CALL(strstr(format, "lc") ? (int)(wide[0] ? wide[0] : 'q') : (int)fuzz_below(127) + 1); break;
        default: length = snprintf(result, size, "%s", format); break;
        }
        if (fuzz_once_in(4) && kind != STRING && kind != CHARACTER && kind != NOTHING && star_count == 0 && length >= 0) {
            /* The wide function with the same format gives the same text. */
            wchar_t wide_format[200], wide_result[300];
            mbstowcs(wide_format, format, 200);
            int wide_length;
            if (kind == INT)
                wide_length = swprintf(wide_result, 300, wide_format, (int)fuzz_number());
            else if (kind == WIDE_INT)
                wide_length = swprintf(wide_result, 300, wide_format, (long long)fuzz_number());
            else if (kind == DOUBLE)
                wide_length = swprintf(wide_result, 300, wide_format, number);
            else
                wide_length = swprintf(wide_result, 300, wide_format, wide);
            fuzz_value(wide_length);
            for (int i = 0; i < wide_length; i++)
                fuzz_value(wide_result[i]);
        }
    }
    fuzz_value(length);
    if (length >= 0)
        fuzz_bytes(result, size == 0 ? 0 : strlen(result));
    else
        fuzz_errno(errno);
}
