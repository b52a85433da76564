/* Calendar and text of times. */
#include "bench.h"
#include <stdlib.h>

int main(void)
{
    char text[128];
    time_t when = 1700000000;
    struct tm parts;
    BENCH("gmtime_r", 200000, time_t t = when + (time_t)i * 86399; KEEP(gmtime_r(&t, &parts)));
    BENCH("timegm", 200000, parts.tm_mday = (int)(i % 28) + 1; KEEP((int)timegm(&parts)));
    BENCH("strftime", 50000, KEEP(strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S %a %b %j", &parts)));
    BENCH("mktime", 50000, parts.tm_mday = (int)(i % 28) + 1; KEEP((int)mktime(&parts)));
    BENCH("gmtime", 200000, time_t t = when + (time_t)i * 86399; KEEP(gmtime(&t)));
    BENCH("localtime", 200000, time_t t = when + (time_t)i * 3601; KEEP(localtime(&t)));
    BENCH("localtime_r", 200000, time_t t = when + (time_t)i * 3601; KEEP(localtime_r(&t, &parts)));
    BENCH("mktime normalised", 50000, parts.tm_year = 124; parts.tm_mon = 3; parts.tm_mday = (int)(i % 300); parts.tm_hour = (int)(i % 50); KEEP((int)mktime(&parts)));
    BENCH("asctime", 50000, KEEP(asctime(&parts)));
    BENCH("ctime", 50000, time_t t = when + (time_t)i * 3601; KEEP(ctime(&t)));
    BENCH("strftime %F %T", 50000, KEEP(strftime(text, sizeof text, "%F %T", &parts)));
    BENCH("strftime %c", 50000, KEEP(strftime(text, sizeof text, "%c", &parts)));
    BENCH("strftime %G-W%V", 50000, KEEP(strftime(text, sizeof text, "%G-W%V-%u", &parts)));
    BENCH("strptime", 50000, KEEP(strptime("2024-02-29 23:59:58", "%Y-%m-%d %H:%M:%S", &parts)));
    BENCH("strptime names", 50000, KEEP(strptime("Thu, 29 Feb 2024", "%a, %d %b %Y", &parts)));
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    BENCH("localtime_r daylight", 200000, time_t t = when + (time_t)i * 61; KEEP(localtime_r(&t, &parts)));
    BENCH("mktime daylight", 50000, parts.tm_mon = 6; parts.tm_mday = (int)(i % 28) + 1; KEEP((int)mktime(&parts)));
    BENCH("difftime", 200000, KEEP((int)difftime(when, (time_t)i)));
    return 0;
}
