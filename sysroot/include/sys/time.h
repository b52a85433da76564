/* <sys/time.h>: POSIX, and what BSD left behind. */
#ifndef _SYS_TIME_H
#define _SYS_TIME_H

#include <features.h>

#include <bits/types/struct_timeval.h>
#include <sys/select.h>

struct itimerval {
    struct timeval it_interval;
    struct timeval it_value;
};

__BEGIN_DECLS

#define ITIMER_REAL 0
#define ITIMER_VIRTUAL 1
#define ITIMER_PROF 2

int getitimer(int, struct itimerval *);
int setitimer(int, const struct itimerval *__restrict, struct itimerval *__restrict);
int gettimeofday(struct timeval *__restrict, void *__restrict);
int utimes(const char *, const struct timeval[2]);

#if __VISIBLE_MISC
struct timezone {
    int tz_minuteswest;
    int tz_dsttime;
};

int settimeofday(const struct timeval *, const struct timezone *);
int futimes(int, const struct timeval[2]);
int lutimes(const char *, const struct timeval[2]);
int futimesat(int, const char *, const struct timeval[2]);

#define timerisset(t) ((t)->tv_sec || (t)->tv_usec)
#define timerclear(t) ((t)->tv_sec = (t)->tv_usec = 0)
#define timercmp(s, t, op)                                                      \
    ((s)->tv_sec == (t)->tv_sec ? (s)->tv_usec op(t)->tv_usec                   \
                                : (s)->tv_sec op(t)->tv_sec)
#define timeradd(s, t, sum)                                                     \
    do {                                                                        \
        (sum)->tv_sec = (s)->tv_sec + (t)->tv_sec;                              \
        (sum)->tv_usec = (s)->tv_usec + (t)->tv_usec;                           \
        if ((sum)->tv_usec >= 1000000) {                                        \
            (sum)->tv_sec++;                                                    \
            (sum)->tv_usec -= 1000000;                                          \
        }                                                                       \
    } while (0)
#define timersub(s, t, difference)                                              \
    do {                                                                        \
        (difference)->tv_sec = (s)->tv_sec - (t)->tv_sec;                       \
        (difference)->tv_usec = (s)->tv_usec - (t)->tv_usec;                    \
        if ((difference)->tv_usec < 0) {                                        \
            (difference)->tv_sec--;                                             \
            (difference)->tv_usec += 1000000;                                   \
        }                                                                       \
    } while (0)
#endif

#if __VISIBLE_GNU
#define TIMEVAL_TO_TIMESPEC(tv, ts)                                             \
    ((void)((ts)->tv_sec = (tv)->tv_sec, (ts)->tv_nsec = (long)(tv)->tv_usec * 1000))
#define TIMESPEC_TO_TIMEVAL(tv, ts)                                             \
    ((void)((tv)->tv_sec = (ts)->tv_sec, (tv)->tv_usec = (ts)->tv_nsec / 1000))
#endif

__END_DECLS

#endif
