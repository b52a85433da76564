#ifndef _BITS_TYPES_STRUCT_SOCKADDR_H
#define _BITS_TYPES_STRUCT_SOCKADDR_H

#include <bits/types/sa_family_t.h>

/* Every address structure is aligned as the strictest scalar. */
struct sockaddr {
    __attribute__((__aligned__(__BIGGEST_ALIGNMENT__))) sa_family_t sa_family;
    __extension__ char sa_data[0];
};

struct sockaddr_storage {
    __attribute__((__aligned__(__BIGGEST_ALIGNMENT__))) sa_family_t ss_family;
    char __ss_data[32];
};

#endif
