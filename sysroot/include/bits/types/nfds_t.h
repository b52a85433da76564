#ifndef _BITS_TYPES_NFDS_T_H
#define _BITS_TYPES_NFDS_T_H

typedef unsigned long nfds_t;

#endif
