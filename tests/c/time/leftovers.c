// oracle: none CPU-time clocks depend on the runtime; the rest is C17 7.27 and C23 7.29.1
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

int main(void)
{
    int bad = 0;
    struct tm parts;
    time_t when = 86400;
    bad |= gmtime_r(&when, &parts) != &parts || parts.tm_mday != 2 || parts.tm_year != 70;
    struct timespec resolution;
    bad |= timespec_getres(&resolution, TIME_UTC) != TIME_UTC || resolution.tv_sec != 0 || resolution.tv_nsec <= 0;
    struct timespec spent;
    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent) != 0)
        bad |= errno == 0;
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent) != 0)
        bad |= errno == 0;
    puts(bad ? "wrong" : "ok");
    return bad;
}
