#ifndef _BITS_TYPES_SSIZE_T_H
#define _BITS_TYPES_SSIZE_T_H

typedef long ssize_t;

#endif
