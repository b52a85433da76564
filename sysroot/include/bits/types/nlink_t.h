#ifndef _BITS_TYPES_NLINK_T_H
#define _BITS_TYPES_NLINK_T_H

__extension__ typedef unsigned long long nlink_t;

#endif
