#ifndef _BITS_TYPES_MODE_T_H
#define _BITS_TYPES_MODE_T_H

typedef unsigned mode_t;

#endif
