/* sscanf with one to three conversions on texts that match, or almost. */
#define _GNU_SOURCE
#include "fuzz.h"

static char format[200], input[300];

enum { INT, WIDE_INT, DOUBLE, FLOAT, TEXT, WIDE_TEXT, ALLOCATED, COUNT };

struct slot {
    int kind;
    union {
        long long number;
        double d;
        float f;
        char *pointer;
        /* As long as the input. */
        char text[300];
        wchar_t wide[300];
    } value;
};

static struct slot slots[3];
/* Whether a field may be cut, or its text be changed, without cutting a prefix or an exponent: what glibc takes then is
 * the beginning of a number, and C wants all that is taken to be one. For that reason only a conversion that stands alone
 * gets texts with prefixes and exponents. */
static int may_cut, alone;

static void append_width(void)
{
    char digits[8];
    if (may_cut && fuzz_once_in(3)) {
        snprintf(digits, sizeof digits, "%d", 1 + (int)fuzz_below(12));
        strcat(format, digits);
    }
}

static void append_set(void)
{
    strcat(format, "[");
    if (fuzz_once_in(3))
        strcat(format, "^");
    if (fuzz_once_in(6))
        strcat(format, "]");
    strcat(format, (const char *const[]){"a-z", "0-9", "acd", "a-c0-4x", "-a", "a-", " ,."}[fuzz_below(7)]);
    strcat(format, "]");
}

static void append_input(int kind)
{
    char text[80];
    if (fuzz_once_in(2))
        strcat(input, fuzz_once_in(2) ? " " : "\t\n ");
    switch (kind) {
    case INT:
    case WIDE_INT: {
        static const char *const forms[] = {"%lld", "%llo", "0%llo", "+%llu", "7%llx", "0x%llx"};
        const char *form = forms[fuzz_below(alone ? 6 : 4)];
        snprintf(text, sizeof text, form, (long long)fuzz_number());
        break;
    }
    case DOUBLE:
    case FLOAT: {
        static const char *const forms[] = {"%.3f", "%.9f", "%g", "%.17g", "%a", "%e", "inf", "nan"};
        const char *form = forms[fuzz_below(alone ? 8 : 2)];
        snprintf(text, sizeof text, form, fuzz_double());
        text[60] = 0;
        break;
    }
    /* No b: the host's %i does not know 0b. */
    default: snprintf(text, sizeof text, "%s", (const char *const[]){"acd", "ryz,", "zzz99", "a-d]c", "hallo.ward", "012", "äö€y", "\xf0\x9f\x98\x80y"}[fuzz_below(alone ? 8 : 6)]);
    }
    /* What precedes an invalid character is kept in one library, not in the other. */
    may_cut = !strpbrk(text, kind >= TEXT ? "\xc3\xf0" : "xXeEpPn");
    if (may_cut)
        fuzz_mutate(text, "0123456789acdryz+-. ,");
    strcat(input, text);
}

static void append_conversion(struct slot *slot)
{
    int suppressed = fuzz_once_in(6);
    strcat(format, suppressed ? "%*" : "%");
    slot->kind = (int)fuzz_below(8);
    append_input(slot->kind);
    char letter[2] = {0};
    switch (slot->kind) {
    case INT:
        append_width();
        strcat(format, (const char *const[]){"", "h", "hh"}[fuzz_below(3)]);
        letter[0] = fuzz_letter("diouxX");
        strcat(format, letter);
        break;
    case WIDE_INT:
        append_width();
        strcat(format, fuzz_once_in(2) ? "ll" : "j");
        letter[0] = fuzz_letter("diouxX");
        strcat(format, letter);
        break;
    case DOUBLE:
        append_width();
        strcat(format, "l");
        letter[0] = fuzz_letter("aefgAEG");
        strcat(format, letter);
        break;
    case FLOAT:
        append_width();
        letter[0] = fuzz_letter("aefg");
        strcat(format, letter);
        break;
    case TEXT:
        /* glibc takes fewer characters than a %5c asks for. */
        if (may_cut && fuzz_once_in(3)) {
            strcat(format, "c");
            break;
        }
        /* What another directive leaves of a word may begin inside a character. */
        if (alone)
            append_width();
        if (fuzz_once_in(2))
            strcat(format, "s");
        else
            append_set();
        break;
    case WIDE_TEXT:
        /* glibc's width counts characters that are stored, but bytes that are not. */
        if (!suppressed)
            append_width();
        if (fuzz_once_in(2))
            strcat(format, "ls");
        else {
            strcat(format, "l");
            append_set();
        }
        break;
    case ALLOCATED:
        if (alone)
            append_width();
        if (!suppressed)
            strcat(format, "m");
        if (fuzz_once_in(2))
            strcat(format, "s");
        else
            append_set();
        break;
    default: strcat(format, "lln");
    }
    if (suppressed)
        slot->kind = -1;
}

static void fuzz_case(void)
{
    format[0] = input[0] = 0;
    memset(slots, 0, sizeof slots);
    int count = 1 + (int)fuzz_below(3), used = 0;
    alone = count == 1;
    for (int i = 0; i < count; i++) {
        append_conversion(&slots[used]);
        used += slots[used].kind >= 0;
        if (fuzz_once_in(3)) {
            strcat(format, " ");
        } else if (fuzz_once_in(4)) {
            strcat(format, ",");
            strcat(input, ",");
        } else if (fuzz_once_in(8)) {
            strcat(format, "%%");
            strcat(input, "%");
        }
    }
    if (fuzz_verbose) {
        fuzz_text(format);
        fuzz_text(input);
    }
    errno = 0;
    int found = sscanf(input, format, &slots[0].value, &slots[1].value, &slots[2].value);
    fuzz_value(found);
    for (int i = 0; i < used; i++) {
        struct slot *slot = &slots[i];
        switch (slot->kind) {
        case ALLOCATED:
            if (slot->value.pointer) {
                fuzz_text(slot->value.pointer);
                free(slot->value.pointer);
            } else
                fuzz_value(-1);
            break;
        case TEXT: fuzz_text(slot->value.text); break;
        case WIDE_TEXT:
            for (int j = 0; slot->value.wide[j]; j++)
                fuzz_value(slot->value.wide[j]);
            break;
        default: fuzz_value(slot->value.number);
        }
    }
}
