/* strptime with formats of the specified conversions and texts that strftime made, or almost. */
#define _GNU_SOURCE
#include "fuzz.h"
#include <time.h>

/* Changes letters and marks; how many digits a number out of range takes differs. */
static void mutate(char *text)
{
    size_t length = strlen(text);
    for (unsigned times = fuzz_below(3); times > 0 && length > 0; times--) {
        size_t place = fuzz_below((unsigned)length);
        char letter = fuzz_letter(" :/,AaJMPpmonday");
        if (text[place] < '0' || text[place] > '9')
            text[place] = letter;
    }
}

static void fuzz_case(void)
{
    static const char *const directives[] = {"%a", "%A", "%b", "%B", "%d", "%D", "%e", "%F", "%H", "%I", "%j", "%m", "%M", "%n",
                                             "%p", "%R", "%S", "%t", "%T", "%y", "%Y", "%C", "%%", "%c", "%x", "%X", "%h", "%r"};
    char format[100] = "", text[300];
    struct tm tm = {0};
    tm.tm_sec = (int)fuzz_below(61);
    tm.tm_min = (int)fuzz_below(60);
    tm.tm_hour = (int)fuzz_below(24);
    tm.tm_mday = 1 + (int)fuzz_below(28);
    tm.tm_mon = (int)fuzz_below(12);
    /* The years that %y can say. */
    tm.tm_year = 69 + (int)fuzz_below(100);
    timegm(&tm);
    for (unsigned i = 1 + fuzz_below(4); i > 0; i--) {
        strcat(format, directives[fuzz_below(sizeof directives / sizeof *directives)]);
        strcat(format, (const char *const[]){" ", "-", ":", ",", "x"}[fuzz_below(5)]);
    }
    size_t length = strftime(text, sizeof text, format, &tm);
    text[length] = 0;
    mutate(text);
    if (fuzz_verbose) {
        fuzz_text(format);
        fuzz_text(text);
    }
    struct tm found;
    memset(&found, 0, sizeof found);
    char *end = strptime(text, format, &found);
    fuzz_value(end ? end - text : -1);
    if (!end)
        return;
    /* Only what the format names; glibc works out more, as POSIX allows. */
    if (strpbrk(format, "STcXr"))
        fuzz_value(found.tm_sec);
    if (strpbrk(format, "MRTcXr"))
        fuzz_value(found.tm_min);
    if (strpbrk(format, "HRTcX") || strchr(format, 'r') || (strchr(format, 'I') && strchr(format, 'p')))
        fuzz_value(found.tm_hour);
    if (strpbrk(format, "deDFcx") && !strchr(format, 'j'))
        fuzz_value(found.tm_mday);
    if (strpbrk(format, "bBhmDFcx") && !strchr(format, 'j'))
        fuzz_value(found.tm_mon);
    if (strpbrk(format, "yYDFcx") && !strchr(format, 'C'))
        fuzz_value(found.tm_year);
    if (strpbrk(format, "aAc") && !strchr(format, 'j'))
        fuzz_value(found.tm_wday);
    if (strchr(format, 'j') && !strpbrk(format, "CbBhmdeDFcx"))
        fuzz_value(found.tm_yday);
}
