// oracle: none who may change priorities differs: POSIX.1-2024 XSH sched_setscheduler, with SCHED_OTHER's only priority 0
#include <errno.h>
#include <sched.h>
#include <stdio.h>
#include <unistd.h>

#define CHECK(condition) do { if (!(condition)) { printf("line %d: %s\n", __LINE__, #condition); failed = 1; } } while (0)

int main(void)
{
    int failed = 0;
    struct sched_param parameters = {.sched_priority = 7};
    struct timespec interval;
    CHECK(sched_getscheduler(0) == SCHED_OTHER);
    CHECK(sched_getscheduler(getpid()) == SCHED_OTHER);
    CHECK(sched_getscheduler(99999) == -1 && errno == ESRCH);
    CHECK(sched_getparam(0, &parameters) == 0 && parameters.sched_priority == 0);
    CHECK(sched_setparam(0, &parameters) == 0);
    CHECK(sched_setscheduler(0, SCHED_OTHER, &parameters) == SCHED_OTHER);
    CHECK(sched_setscheduler(0, SCHED_FIFO, &parameters) == -1 && errno == EPERM);
    CHECK(sched_setscheduler(0, -1, &parameters) == -1 && errno == EINVAL);
    CHECK(sched_setscheduler(99999, SCHED_OTHER, &parameters) == -1 && errno == ESRCH);
    parameters.sched_priority = 1;
    CHECK(sched_setparam(0, &parameters) == -1 && errno == EINVAL);
    CHECK(sched_rr_get_interval(0, &interval) == 0);
    CHECK(sched_rr_get_interval(99999, &interval) == -1 && errno == ESRCH);
    if (!failed)
        puts("ok");
    return failed;
}
