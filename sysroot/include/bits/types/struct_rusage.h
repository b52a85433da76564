#ifndef _BITS_TYPES_STRUCT_RUSAGE_H
#define _BITS_TYPES_STRUCT_RUSAGE_H

#include <bits/types/struct_timeval.h>

/* Time is all that a WASI program can know of its use of resources. */
struct rusage {
    struct timeval ru_utime;
    struct timeval ru_stime;
};

#endif
