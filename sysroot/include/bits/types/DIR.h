#ifndef _BITS_TYPES_DIR_H
#define _BITS_TYPES_DIR_H

typedef struct _DIR DIR;

#endif
