#ifndef _BITS_TYPES_USECONDS_T_H
#define _BITS_TYPES_USECONDS_T_H

typedef unsigned useconds_t;

#endif
