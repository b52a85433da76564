/* strftime and wcsftime with any fields that POSIX defines, and mktime and timegm by the way. */
#define _GNU_SOURCE
#include "fuzz.h"
#include <time.h>

static void fuzz_case(void)
{
    static const char *const directives[] = {
        "%a", "%A", "%b", "%B", "%c", "%C", "%d", "%D", "%e", "%F", "%g", "%G", "%h", "%H", "%I", "%j", "%m", "%M", "%n",
        "%p", "%r", "%R", "%S", "%t", "%T", "%u", "%U", "%V", "%w", "%W", "%x", "%X", "%y", "%Y", "%z", "%Z", "%%", "%s",
        "%Ec", "%EC", "%Ey", "%EY", "%Od", "%OH", "%Om", "%OS", "%Oy", "%P", "%k", "%l", "text", "ä", " "};
    char format[100] = "", result[200];
    struct tm tm = {0};
    tm.tm_sec = (int)fuzz_below(61);
    tm.tm_min = (int)fuzz_below(60);
    tm.tm_hour = (int)fuzz_below(24);
    tm.tm_mday = 1 + (int)fuzz_below(28);
    tm.tm_mon = (int)fuzz_below(12);
    /* Years of four digits: how others are padded differs. */
    tm.tm_year = (int)fuzz_below(fuzz_once_in(3) ? 8000 : 200);
    tm.tm_isdst = 0;
    struct tm normal = tm;
    time_t seconds = timegm(&normal);
    tm.tm_wday = normal.tm_wday;
    tm.tm_yday = normal.tm_yday;
    if (fuzz_verbose)
        fuzz_value(seconds);
    fuzz_value(seconds);
    for (unsigned i = 1 + fuzz_below(5); i > 0; i--)
        strcat(format, directives[fuzz_below(sizeof directives / sizeof *directives)]);
    if (fuzz_verbose)
        fuzz_text(format);
    tm.tm_zone = "UTC";
    size_t size = fuzz_once_in(6) ? fuzz_below(30) : sizeof result;
    size_t length = strftime(result, size, format, &tm);
    fuzz_value((long long)length);
    if (length > 0)
        fuzz_bytes(result, length);
    /* Fields out of range are brought into it. */
    struct tm wild = {0};
    wild.tm_sec = (int)fuzz_number();
    wild.tm_min = (int)fuzz_below(1000000) - 500000;
    wild.tm_hour = (int)fuzz_below(100000) - 50000;
    wild.tm_mday = (int)fuzz_below(1000000) - 500000;
    wild.tm_mon = (int)fuzz_below(10000) - 5000;
    wild.tm_year = (int)fuzz_below(5000) - 2000;
    seconds = fuzz_once_in(2) ? timegm(&wild) : mktime(&wild);
    fuzz_value(seconds);
    fuzz_value(wild.tm_sec + 100 * wild.tm_min + 10000 * wild.tm_hour);
    fuzz_value(wild.tm_mday + 100 * wild.tm_mon);
    fuzz_value(wild.tm_year);
    fuzz_value(wild.tm_yday * 10 + wild.tm_wday);
    time_t any = (time_t)fuzz_number();
    any >>= fuzz_below(20);
    struct tm broken;
    if (any < 67768036191676800 && any > -67768040609740800 && gmtime_r(&any, &broken))
        fuzz_value(broken.tm_year * 1000ll + broken.tm_yday);
}
