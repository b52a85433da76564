#ifndef _BITS_TYPES_OFF_T_H
#define _BITS_TYPES_OFF_T_H

__extension__ typedef long long off_t;

#endif
