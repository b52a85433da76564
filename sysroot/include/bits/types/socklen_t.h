#ifndef _BITS_TYPES_SOCKLEN_T_H
#define _BITS_TYPES_SOCKLEN_T_H

typedef unsigned socklen_t;

#endif
