#ifndef _BITS_TYPES_DEV_T_H
#define _BITS_TYPES_DEV_T_H

__extension__ typedef unsigned long long dev_t;

#endif
