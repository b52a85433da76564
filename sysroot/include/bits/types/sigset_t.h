#ifndef _BITS_TYPES_SIGSET_T_H
#define _BITS_TYPES_SIGSET_T_H

/* Signal n is bit n - 1. wasi-libc has a byte here, which no function of its
 * own ever reads; nor do pselect and ppoll here. */
__extension__ typedef unsigned long long sigset_t;

#endif
