#ifndef _BITS_TYPES_CLOCK_T_H
#define _BITS_TYPES_CLOCK_T_H

__extension__ typedef long long clock_t;

#endif
