// oracle: musl
/* Years outside 1000..9999 are ISO 8601's: POSIX makes %F of %+4Y, and C makes %F of %Y. */
#include <stdio.h>
#include <time.h>
#include <limits.h>
int main(void) {
    int years[] = {2016, 10009, 0, -123, 999, 99, -12345, 100, 9999, 99999, INT_MAX};
    const char *formats[] = {"%c", "%C", "%D", "%F", "%y", "%Y", "%+4Y", "%+5Y", "%+3C", "%3C", "%5C", "%12F", "%+11F",
        "%8Y", "%012Y", "%01C", "%1C", "%1G", "%05G", "%x", "%1F", "%2Y", "%EY", "%Ey", "%EC"};
    for (unsigned i = 0; i < sizeof years / sizeof *years; ++i) {
        struct tm tm = {.tm_sec = 45, .tm_min = 3, .tm_hour = 5, .tm_mday = 3, .tm_wday = 5, .tm_yday = 2};
        tm.tm_year = years[i] == INT_MAX ? INT_MAX : years[i] - 1900;
        for (unsigned k = 0; k < sizeof formats / sizeof *formats; ++k) {
            char text[100] = "";
            size_t length = strftime(text, sizeof text, formats[k], &tm);
            printf("%s %zu %s\n", formats[k], length, text);
        }
    }
}
