#ifndef _BITS_TYPES_BLKCNT_T_H
#define _BITS_TYPES_BLKCNT_T_H

__extension__ typedef long long blkcnt_t;

#endif
