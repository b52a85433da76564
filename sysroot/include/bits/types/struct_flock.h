#ifndef _BITS_TYPES_STRUCT_FLOCK_H
#define _BITS_TYPES_STRUCT_FLOCK_H

#include <bits/types/off_t.h>
#include <bits/types/pid_t.h>

struct flock {
    short l_type;
    short l_whence;
    off_t l_start;
    off_t l_len;
    pid_t l_pid;
};

#endif
