/* <sys/select.h>: POSIX. */
#ifndef _SYS_SELECT_H
#define _SYS_SELECT_H

#include <features.h>

#define __need_size_t
#include <stddef.h>

#include <bits/types/sigset_t.h>
#include <bits/types/struct_timespec.h>
#include <bits/types/struct_timeval.h>

#define FD_SETSIZE 1024

/* A list, not a bit set: WASI's descriptors may be any number. */
typedef struct {
    size_t __nfds;
    int __fds[FD_SETSIZE];
} fd_set;

__BEGIN_DECLS

static __inline void __fd_clr(int __fd, fd_set *__set) {
    size_t __i;
    for (__i = 0; __i < __set->__nfds; __i++) {
        if (__set->__fds[__i] == __fd) {
            __set->__fds[__i] = __set->__fds[--__set->__nfds];
            return;
        }
    }
}

static __inline int __fd_isset(int __fd, const fd_set *__set) {
    size_t __i;
    for (__i = 0; __i < __set->__nfds; __i++)
        if (__set->__fds[__i] == __fd)
            return 1;
    return 0;
}

static __inline void __fd_set(int __fd, fd_set *__set) {
    if (!__fd_isset(__fd, __set) && __set->__nfds < FD_SETSIZE)
        __set->__fds[__set->__nfds++] = __fd;
}

static __inline void __fd_zero(fd_set *__set) { __set->__nfds = 0; }

static __inline void __fd_copy(const fd_set *__from, fd_set *__to) {
    __to->__nfds = __from->__nfds;
    __builtin_memcpy(__to->__fds, __from->__fds, __from->__nfds * sizeof(int));
}

#define FD_CLR(fd, set) __fd_clr((fd), (set))
#define FD_ISSET(fd, set) __fd_isset((fd), (set))
#define FD_SET(fd, set) __fd_set((fd), (set))
#define FD_ZERO(set) __fd_zero(set)
#define FD_COPY(from, to) __fd_copy((from), (to))

int select(int, fd_set *__restrict, fd_set *__restrict, fd_set *__restrict,
           struct timeval *__restrict);
int pselect(int, fd_set *__restrict, fd_set *__restrict, fd_set *__restrict,
            const struct timespec *__restrict, const sigset_t *__restrict);

__END_DECLS

#endif
