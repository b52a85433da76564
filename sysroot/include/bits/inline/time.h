/* Bodies for functions of <time.h>. */
#ifndef _BITS_INLINE_TIME_H
#define _BITS_INLINE_TIME_H

__BEGIN_DECLS

/* The difference may exceed a time_t. */
__INLINE_BODY double(difftime)(time_t __end, time_t __start) {
    __extension__ typedef unsigned long long __distance;
    return __end < __start ? -(double)((__distance)__start - (__distance)__end)
                           : (double)((__distance)__end - (__distance)__start);
}

__END_DECLS

#endif
