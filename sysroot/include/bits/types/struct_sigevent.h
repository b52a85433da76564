#ifndef _BITS_TYPES_STRUCT_SIGEVENT_H
#define _BITS_TYPES_STRUCT_SIGEVENT_H

#include <bits/types/pthread_types.h>

union sigval {
    int sival_int;
    void *sival_ptr;
};

#define SIGEV_SIGNAL 0
#define SIGEV_NONE 1
#define SIGEV_THREAD 2

struct sigevent {
    union sigval sigev_value;
    int sigev_signo;
    int sigev_notify;
    void (*sigev_notify_function)(union sigval);
    pthread_attr_t *sigev_notify_attributes;
    int __reserved[11];
};

#endif
