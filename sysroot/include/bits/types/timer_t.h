#ifndef _BITS_TYPES_TIMER_T_H
#define _BITS_TYPES_TIMER_T_H

typedef void *timer_t;

#endif
