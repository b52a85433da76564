#ifndef _BITS_TYPES_FSFILCNT_T_H
#define _BITS_TYPES_FSFILCNT_T_H

__extension__ typedef unsigned long long fsfilcnt_t;

#endif
