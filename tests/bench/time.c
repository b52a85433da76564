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
    return 0;
}
