/* <poll.h>: POSIX. */
#ifndef _POLL_H
#define _POLL_H

#include <features.h>

#include <bits/types/nfds_t.h>

struct pollfd {
    int fd;
    short events;
    short revents;
};

#define POLLRDNORM 0x0001
#define POLLWRNORM 0x0002
#define POLLIN POLLRDNORM
#define POLLOUT POLLWRNORM
#define POLLPRI 0x0200 /* WASI has no urgent data: never reported */
/* Nor bands of priority: never reported either */
#define POLLRDBAND 0x0080
#define POLLWRBAND 0x0100
#define POLLERR 0x1000
#define POLLHUP 0x2000
#define POLLNVAL 0x4000

__BEGIN_DECLS

int poll(struct pollfd[], nfds_t, int);

#if __VISIBLE_POSIX_2024
#include <bits/types/sigset_t.h>
#include <bits/types/struct_timespec.h>
int ppoll(struct pollfd[], nfds_t, const struct timespec *, const sigset_t *);
#endif

__END_DECLS

#endif
