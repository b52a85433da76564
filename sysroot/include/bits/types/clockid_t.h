#ifndef _BITS_TYPES_CLOCKID_T_H
#define _BITS_TYPES_CLOCKID_T_H

/* A pointer, so that a program imports only the clocks that it names. */
typedef const struct __clockid *clockid_t;

#endif
