/* What wasi-libc's headers define and ours, without bodies, only declare; included before a program that is linked with it.
 * (The other functions that both define are the same macros.) */
#ifndef WASI_LIBC_H
#define WASI_LIBC_H

#include <ctype.h>

static inline int isspace_of_the_header(int c) { return c == ' ' || (unsigned)c - '\t' < 5; }
#define isspace(c) isspace_of_the_header(c)

#endif
