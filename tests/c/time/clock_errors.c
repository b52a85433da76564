#include <errno.h>
#include <stdio.h>
#include <time.h>

static void told(const char *what, int result)
{
    printf("%s: %d %s\n", what, result, errno == EINVAL ? "EINVAL" : errno ? "another error" : "no error");
    errno = 0;
}

int main(void)
{
    // No number of a clock, and no address of one.
    clockid_t none = (clockid_t)9999;
    struct timespec time = {0, 0}, broken = {0, 1000000000};
    errno = 0;
    told("clock_gettime", clock_gettime(none, &time));
    told("clock_getres", clock_getres(none, &time));
    told("clock_getres", clock_getres(none, NULL));
    told("clock_settime", clock_settime(none, &time));
    told("clock_settime", clock_settime(CLOCK_MONOTONIC, &time));
    told("clock_settime", clock_settime(CLOCK_REALTIME, &broken));
    broken.tv_nsec = -1;
    told("clock_settime", clock_settime(CLOCK_REALTIME, &broken));
    printf("%d\n", clock_nanosleep(none, 0, &time, NULL) == EINVAL);
    timer_t timer;
    told("timer_create", timer_create(none, NULL, &timer));
    return 0;
}
