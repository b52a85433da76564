/* A body for `__errno_location` of <errno.h>: the library's `errno` is a variable of that name. */
#ifndef _BITS_INLINE_ERRNO_H
#define _BITS_INLINE_ERRNO_H

__BEGIN_DECLS

extern int __errno_value __asm__("errno");
__INLINE_BODY int *(__errno_location)(void) { return &__errno_value; }

__END_DECLS

#endif
