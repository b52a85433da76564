/* <sched.h>: POSIX. */
#ifndef _SCHED_H
#define _SCHED_H

#include <features.h>

#define __need_size_t
#include <stddef.h>

#include <bits/types/pid_t.h>
#include <bits/types/struct_timespec.h>

#define SCHED_OTHER 0
#define SCHED_FIFO 1
#define SCHED_RR 2

struct sched_param {
    int sched_priority;
    int __reserved1;
    struct {
        time_t __reserved1;
        long __reserved2;
    } __reserved2[2];
    int __reserved3;
};

__BEGIN_DECLS

int sched_yield(void);
int sched_getparam(pid_t, struct sched_param *);
int sched_getscheduler(pid_t);
int sched_setparam(pid_t, const struct sched_param *);
int sched_setscheduler(pid_t, int, const struct sched_param *);
int sched_rr_get_interval(pid_t, struct timespec *);
int sched_get_priority_max(int);
int sched_get_priority_min(int);

__END_DECLS

#endif
