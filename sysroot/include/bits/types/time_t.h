#ifndef _BITS_TYPES_TIME_T_H
#define _BITS_TYPES_TIME_T_H

__extension__ typedef long long time_t;

#endif
