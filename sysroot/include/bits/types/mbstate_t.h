#ifndef _BITS_TYPES_MBSTATE_T_H
#define _BITS_TYPES_MBSTATE_T_H

typedef struct __mbstate_t {
    unsigned __opaque1, __opaque2;
} mbstate_t;

#endif
