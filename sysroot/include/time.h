/* <time.h>: C23 7.29, POSIX. */
#ifndef _TIME_H
#define _TIME_H

#include <features.h>

#define __need_size_t
#define __need_NULL
#include <stddef.h>

#include <bits/types/clock_t.h>
#include <bits/types/struct_timespec.h>

#if __VISIBLE_POSIX
#include <bits/types/clockid_t.h>
#include <bits/types/locale_t.h>
#include <bits/types/pid_t.h>
#include <bits/types/timer_t.h>
#endif

struct tm {
    int tm_sec;
    int tm_min;
    int tm_hour;
    int tm_mday;
    int tm_mon;
    int tm_year;
    int tm_wday;
    int tm_yday;
    int tm_isdst;
#if __VISIBLE_POSIX
    int tm_gmtoff;
    const char *tm_zone;
#else
    int __tm_gmtoff;
    const char *__tm_zone;
#endif
    int __tm_nsec;
};

/* Nanoseconds, where XSI wants microseconds: wasi-libc's choice, and its ABI. */
#define CLOCKS_PER_SEC ((clock_t)1000000000)

__BEGIN_DECLS

clock_t clock(void);
time_t time(time_t *);
double difftime(time_t, time_t) __attribute__((__const__));
time_t mktime(struct tm *);
size_t strftime(char *__restrict, size_t, const char *__restrict, const struct tm *__restrict);
struct tm *gmtime(const time_t *);
struct tm *localtime(const time_t *);
char *asctime(const struct tm *);
char *ctime(const time_t *);

#if __VISIBLE_C11
#define TIME_UTC 1
int timespec_get(struct timespec *, int);
#endif
#if __VISIBLE_C23
int timespec_getres(struct timespec *, int);
#endif
#if __VISIBLE_C23 || __VISIBLE_MISC
time_t timegm(struct tm *);
#endif

#if __VISIBLE_MISC
int stime(const time_t *);
#endif

#if __VISIBLE_POSIX || __VISIBLE_C23
struct tm *gmtime_r(const time_t *__restrict, struct tm *__restrict);
struct tm *localtime_r(const time_t *__restrict, struct tm *__restrict);
#endif

#if __VISIBLE_POSIX
#define TIMER_ABSTIME 1

extern const struct __clockid _CLOCK_REALTIME;
extern const struct __clockid _CLOCK_MONOTONIC;
extern const struct __clockid _CLOCK_PROCESS_CPUTIME_ID;
extern const struct __clockid _CLOCK_THREAD_CPUTIME_ID;
#define CLOCK_REALTIME (&_CLOCK_REALTIME)
#define CLOCK_MONOTONIC (&_CLOCK_MONOTONIC)
#define CLOCK_PROCESS_CPUTIME_ID (&_CLOCK_PROCESS_CPUTIME_ID)
#define CLOCK_THREAD_CPUTIME_ID (&_CLOCK_THREAD_CPUTIME_ID)

struct itimerspec {
    struct timespec it_interval;
    struct timespec it_value;
};

struct sigevent;
int timer_create(clockid_t, struct sigevent *__restrict, timer_t *__restrict);
int timer_delete(timer_t);
int timer_settime(timer_t, int, const struct itimerspec *__restrict,
                  struct itimerspec *__restrict);
int timer_gettime(timer_t, struct itimerspec *);
int timer_getoverrun(timer_t);
int clock_getcpuclockid(pid_t, clockid_t *);
int clock_getres(clockid_t, struct timespec *);
int clock_gettime(clockid_t, struct timespec *);
int clock_settime(clockid_t, const struct timespec *);
int clock_nanosleep(clockid_t, int, const struct timespec *, struct timespec *);
int nanosleep(const struct timespec *, struct timespec *);
char *asctime_r(const struct tm *__restrict, char *__restrict);
char *ctime_r(const time_t *, char *);
size_t strftime_l(char *__restrict, size_t, const char *__restrict, const struct tm *__restrict,
                  locale_t);
void tzset(void);
extern char *tzname[2];
#endif

#if __VISIBLE_XSI
extern int daylight;
extern long timezone;
extern int getdate_err;
struct tm *getdate(const char *);
char *strptime(const char *__restrict, const char *__restrict, struct tm *__restrict);
#endif

__END_DECLS

#if __INLINE_BODIES
#include <bits/inline/time.h>
#endif

#endif
