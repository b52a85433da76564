#ifndef _BITS_TYPES_INTN_T_H
#define _BITS_TYPES_INTN_T_H

__extension__ typedef __INT8_TYPE__ int8_t;
__extension__ typedef __INT16_TYPE__ int16_t;
__extension__ typedef __INT32_TYPE__ int32_t;
__extension__ typedef __INT64_TYPE__ int64_t;

#endif
