#ifndef _BITS_TYPES_SUSECONDS_T_H
#define _BITS_TYPES_SUSECONDS_T_H

__extension__ typedef long long suseconds_t;

#endif
