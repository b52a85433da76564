#ifndef _BITS_TYPES_WINT_T_H
#define _BITS_TYPES_WINT_T_H

typedef unsigned wint_t;

#endif
