// oracle: none the limits of a WASI program; POSIX getrlimit, setrlimit, getpriority, getrusage
// wasm-flags: -D_GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#define FAILS(call, number) (errno = 0, assert((call) == -1), assert(errno == number))

int main(void)
{
    struct rlimit limit;
    int known[] = {RLIMIT_CORE, RLIMIT_CPU, RLIMIT_DATA, RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_STACK, RLIMIT_AS};
    for (unsigned i = 0; i < sizeof known / sizeof *known; i++) {
        assert(getrlimit(known[i], &limit) == 0 && limit.rlim_cur <= limit.rlim_max);
        assert(setrlimit(known[i], &limit) == 0);
    }
    assert(getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur == (rlim_t)sysconf(_SC_OPEN_MAX));
    FAILS(getrlimit(1000, &limit), EINVAL);
    limit.rlim_cur = limit.rlim_max + 1;
    FAILS(setrlimit(RLIMIT_NOFILE, &limit), EINVAL);
    limit.rlim_cur = limit.rlim_max = 7;
    FAILS(setrlimit(RLIMIT_NOFILE, &limit), EPERM);

    assert(getpriority(PRIO_PROCESS, 0) == 0 && getpriority(PRIO_PROCESS, getpid()) == 0);
    assert(setpriority(PRIO_PROCESS, 0, 0) == 0);
    FAILS(setpriority(PRIO_PROCESS, 0, -5), EACCES);
    FAILS(getpriority(PRIO_PROCESS, 4711), ESRCH);
    FAILS(getpriority(99, 0), EINVAL);

    struct rusage before, after;
    assert(getrusage(RUSAGE_SELF, &before) == 0);
    for (volatile int i = 0; i < 2000000; i++) {
    }
    assert(getrusage(RUSAGE_SELF, &after) == 0);
    assert(after.ru_utime.tv_sec > before.ru_utime.tv_sec || after.ru_utime.tv_usec > before.ru_utime.tv_usec);
    assert(getrusage(RUSAGE_CHILDREN, &after) == 0 && after.ru_utime.tv_sec == 0 && after.ru_utime.tv_usec == 0);
    FAILS(getrusage(99, &after), EINVAL);
    puts("ok");
    return 0;
}
