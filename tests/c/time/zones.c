// flags: -D_GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main(void) {
    const char *zones[] = {"CET-1CEST,M3.5.0,M10.5.0/3", "EST5EDT", "<+03>-3", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
        "IST-2IDT,M3.4.4/26,M10.5.0", "AEST-10AEDT,M10.1.0,M4.1.0/3", "NST3:30NDT2:30:15,J60/1,300/2:30"};
    for (unsigned z = 0; z < sizeof zones / sizeof *zones; ++z) {
        setenv("TZ", zones[z], 1);
        tzset();
        printf("%s: %s %s %ld %d\n", zones[z], tzname[0], tzname[1], (long)timezone, daylight != 0);
        for (time_t t = 1704067200; t < 1704067200 + 366 * 86400; t += 86400 * 13 + 4000) {
            char text[64];
            struct tm tm = *localtime(&t);
            strftime(text, sizeof text, "%F %T %z %Z", &tm);
            printf("%s %d %d\n", text, tm.tm_isdst, mktime(&tm) == t);
        }
        struct tm summer = {.tm_year = 124, .tm_mon = 6, .tm_mday = 1, .tm_hour = 12, .tm_isdst = -1};
        struct tm winter = {.tm_year = 124, .tm_mon = 0, .tm_mday = 1, .tm_hour = 12, .tm_isdst = 0};
        printf("%lld %lld\n", (long long)mktime(&summer), (long long)mktime(&winter));
    }
}
