#ifndef _BITS_TYPES_ID_T_H
#define _BITS_TYPES_ID_T_H

typedef unsigned id_t;

#endif
