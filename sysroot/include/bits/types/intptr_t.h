#ifndef _BITS_TYPES_INTPTR_T_H
#define _BITS_TYPES_INTPTR_T_H

typedef __INTPTR_TYPE__ intptr_t;

#endif
