#ifndef _BITS_TYPES_STRUCT_TIMESPEC_H
#define _BITS_TYPES_STRUCT_TIMESPEC_H

#include <bits/types/time_t.h>

struct timespec {
    time_t tv_sec;
    long tv_nsec;
};

#endif
