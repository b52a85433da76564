#ifndef _BITS_TYPES_STRUCT_IN_ADDR_H
#define _BITS_TYPES_STRUCT_IN_ADDR_H

#include <bits/types/in_addr_t.h>

struct in_addr {
    in_addr_t s_addr;
};

#endif
