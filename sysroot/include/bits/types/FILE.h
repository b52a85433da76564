#ifndef _BITS_TYPES_FILE_H
#define _BITS_TYPES_FILE_H

typedef struct _IO_FILE FILE;

#endif
