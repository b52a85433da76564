#ifndef _BITS_TYPES_GID_T_H
#define _BITS_TYPES_GID_T_H

typedef unsigned gid_t;

#endif
