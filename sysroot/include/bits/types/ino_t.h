#ifndef _BITS_TYPES_INO_T_H
#define _BITS_TYPES_INO_T_H

__extension__ typedef unsigned long long ino_t;

#endif
