#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static volatile int count, value, code, last, overrun;
static timer_t timer;
static void handler(int number, siginfo_t *info, void *context)
{
    (void)context;
    last = number;
    value = info->si_value.sival_int;
    code = info->si_code;
    overrun = timer_getoverrun(timer);
    count++;
}
static void set(long first, long interval, int flags)
{
    struct itimerspec t = {{0, interval}, {0, first}};
    if (flags & TIMER_ABSTIME) {
        clock_gettime(CLOCK_REALTIME, &t.it_value);
        t.it_value.tv_nsec += first;
        while (t.it_value.tv_nsec >= 1000000000) t.it_value.tv_nsec -= 1000000000, t.it_value.tv_sec++;
    }
    count = 0;
    printf("set %d\n", timer_settime(timer, flags, &t, 0));
}

int main(void)
{
    struct sigaction action;
    struct sigevent event;
    struct itimerspec now, before;
    struct timespec pause_ = {0, 55000000};
    sigset_t mask;
    timer_t other;
    clockid_t clock;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = handler;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGUSR1, &action, 0);
    sigaction(SIGALRM, &action, 0);

    memset(&event, 0, sizeof event);
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGUSR1;
    event.sigev_value.sival_int = 42;
    printf("%d\n", timer_create(CLOCK_REALTIME, &event, &timer));
    set(20000000, 0, 0);
    pause();
    printf("%d %d %d %d %d\n", count, last == SIGUSR1, value, code == SI_TIMER, overrun);
    timer_gettime(timer, &now);
    printf("%d %d\n", (int)now.it_value.tv_sec, (int)now.it_value.tv_nsec);
    set(20000000, 0, TIMER_ABSTIME);
    pause();
    printf("%d\n", count);

    set(10000000, 10000000, 0);
    while (count < 3) pause();
    timer_gettime(timer, &now);
    printf("%d %d\n", now.it_value.tv_nsec > 0 && now.it_value.tv_nsec <= 10000000, (int)now.it_interval.tv_nsec);

    sigemptyset(&mask);
    sigaddset(&mask, SIGUSR1);
    sigprocmask(SIG_BLOCK, &mask, 0);
    set(10000000, 10000000, 0);
    nanosleep(&pause_, 0);
    printf("%d\n", count);
    sigprocmask(SIG_UNBLOCK, &mask, 0);
    printf("%d %d\n", count, overrun >= 3);
    memset(&now, 0, sizeof now);
    timer_settime(timer, 0, &now, &before);
    printf("%d\n", before.it_interval.tv_nsec == 10000000);
    set(500000000, 0, 0);
    timer_gettime(timer, &now);
    printf("%d\n", now.it_value.tv_nsec > 400000000 && now.it_value.tv_nsec <= 500000000);
    printf("%d\n", timer_delete(timer));
    errno = 0;

    printf("%d\n", timer_create(CLOCK_MONOTONIC, 0, &timer));
    set(10000000, 0, 0);
    pause();
    printf("%d %d\n", count, last == SIGALRM);
    now.it_value.tv_nsec = 1000000000;
    { int v0_ = timer_settime(timer, 0, &now, 0); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }
    now.it_value.tv_nsec = -1;
    { int v0_ = timer_settime(timer, 0, &now, 0); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }
    event.sigev_notify = SIGEV_NONE;
    printf("%d %d\n", timer_create(CLOCK_MONOTONIC, &event, &other), other != timer);
    now.it_value.tv_nsec = 10000000;
    now.it_interval.tv_nsec = 0;
    timer_settime(other, 0, &now, 0);
    count = 0;
    nanosleep(&pause_, 0);
    timer_gettime(other, &now);
    printf("%d %d\n", count, (int)now.it_value.tv_nsec);
    event.sigev_notify = 99;
    { int v0_ = timer_create(CLOCK_MONOTONIC, &event, &other); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = 1000;
    { int v0_ = timer_create(CLOCK_MONOTONIC, &event, &other); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }
    printf("%d\n", timer_getoverrun(timer));
    printf("%d\n", clock_getcpuclockid(0, &clock) == 0 && clock_getcpuclockid(getpid(), &clock) == 0);
    return 0;
}
