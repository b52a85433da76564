/* Timers end every kind of wait. */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/select.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile int count;
static sem_t *posted;
static void handler(int number) { count += number == SIGALRM; }
static void poster(int number) { (void)number; count++; sem_post(posted); }
static void install(void (*function)(int), int flags)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = function;
    action.sa_flags = flags;
    sigaction(SIGALRM, &action, 0);
}
static void in(long microseconds)
{
    struct itimerval t = {{0, 0}, {0, microseconds}};
    errno = 0;
    count = 0;
    setitimer(ITIMER_REAL, &t, 0);
}
static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}
#define SHOW(call)                                                                       \
    do {                                                                                 \
        double start = seconds();                                                        \
        int result = (call), error = errno;                                              \
        double took = seconds() - start;                                                 \
        printf("%s: %d %s, %d handled, %s\n", #call, result, error ? strerror(error) : "-", count, \
               took < 0.015 ? "early" : took > 0.4 ? "late" : "in time");                \
    } while (0)

int main(void)
{
    sigset_t set, empty, old;
    int number;
    siginfo_t info;
    sem_t semaphore;
    struct timespec second = {1, 0}, left, end;
    struct timeval time = {1, 0};
    pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
    pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
    struct itimerval timer;

    install(handler, 0);
    in(20000); SHOW(pause());
    in(20000); SHOW(sleep(2) >= 1 && (errno = 0, 1));
    in(20000); SHOW(usleep(900000));
    in(20000); SHOW(nanosleep(&second, &left));
    printf("%d\n", left.tv_sec == 0 && left.tv_nsec > 500000000 && left.tv_nsec < 985000000);
    in(20000); SHOW(clock_nanosleep(CLOCK_MONOTONIC, 0, &second, &left) == EINTR);
    clock_gettime(CLOCK_MONOTONIC, &end);
    end.tv_sec++;
    in(20000); SHOW(clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &end, 0) == EINTR);
    in(20000); SHOW(poll(0, 0, 1000));
    in(20000); SHOW(poll(0, 0, -1));
    in(20000); SHOW(select(0, 0, 0, 0, &time));
    install(handler, SA_RESTART);
    in(20000); SHOW(poll(0, 0, 1000));
    in(20000); SHOW(nanosleep(&second, &left));
    in(20000); SHOW(pause());
    install(handler, 0);
    sem_init(&semaphore, 0, 0);
    posted = &semaphore;
    in(20000); SHOW(sem_wait(&semaphore));
    clock_gettime(CLOCK_REALTIME, &end);
    end.tv_sec++;
    in(20000); SHOW(sem_timedwait(&semaphore, &end));
    install(poster, SA_RESTART);
    in(20000); SHOW(sem_wait(&semaphore));
    sem_getvalue(&semaphore, &number);
    printf("%d\n", number);
    clock_gettime(CLOCK_REALTIME, &end);
    end.tv_nsec += 60000000;
    if (end.tv_nsec >= 1000000000) end.tv_nsec -= 1000000000, end.tv_sec++;
    install(handler, 0);
    pthread_mutex_lock(&mutex);
    in(20000);
    while ((number = pthread_cond_timedwait(&condition, &mutex, &end)) == 0) continue;
    printf("%d %d\n", number == ETIMEDOUT, count);

    sigemptyset(&empty);
    sigemptyset(&set);
    sigaddset(&set, SIGALRM);
    sigprocmask(SIG_BLOCK, &set, &old);
    in(20000); SHOW(sigsuspend(&empty));
    in(20000); SHOW(sigwait(&set, &number));
    printf("%d\n", number == SIGALRM);
    in(20000); SHOW(sigwaitinfo(&set, &info) == SIGALRM);
    printf("%d\n", info.si_signo == SIGALRM);
    in(20000); SHOW(sigtimedwait(&set, 0, &second) == SIGALRM);
    second.tv_sec = 0; second.tv_nsec = 30000000;
    in(800000); SHOW(sigtimedwait(&set, 0, &second));
    in(20000); SHOW(nanosleep(&second, 0));
    sigpending(&set);
    printf("%d\n", sigismember(&set, SIGALRM));
    sigprocmask(SIG_SETMASK, &old, 0);
    printf("%d\n", count);

    errno = 0;
    alarm(100);
    printf("%u\n", alarm(50));
    getitimer(ITIMER_REAL, &timer);
    printf("%d %d\n", timer.it_value.tv_sec == 49 || (timer.it_value.tv_sec == 50 && timer.it_value.tv_usec == 0), timer.it_interval.tv_sec == 0);
    printf("%u\n", alarm(0));
    printf("%u\n", alarm(0));
    getitimer(ITIMER_REAL, &timer);
    printf("%d\n", timer.it_value.tv_sec == 0 && timer.it_value.tv_usec == 0);
    timer.it_value.tv_usec = 1000000;
    { int v0_ = setitimer(ITIMER_REAL, &timer, 0); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }
    { int v0_ = getitimer(77, &timer); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }

    count = 0;
    timer.it_value.tv_usec = timer.it_interval.tv_usec = 10000;
    timer.it_value.tv_sec = timer.it_interval.tv_sec = 0;
    setitimer(ITIMER_REAL, &timer, 0);
    while (count < 4) pause();
    timer.it_value.tv_usec = 0;
    setitimer(ITIMER_REAL, &timer, &timer);
    printf("%d\n", timer.it_interval.tv_usec == 10000);
    in(0);
    printf("%u\n", ualarm(15000, 0));
    SHOW(pause());
    return 0;
}
