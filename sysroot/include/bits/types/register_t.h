#ifndef _BITS_TYPES_REGISTER_T_H
#define _BITS_TYPES_REGISTER_T_H

__extension__ typedef long long register_t;

#endif
