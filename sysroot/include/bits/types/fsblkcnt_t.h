#ifndef _BITS_TYPES_FSBLKCNT_T_H
#define _BITS_TYPES_FSBLKCNT_T_H

__extension__ typedef unsigned long long fsblkcnt_t;

#endif
