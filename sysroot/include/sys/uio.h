/* <sys/uio.h>: POSIX. */
#ifndef _SYS_UIO_H
#define _SYS_UIO_H

#include <features.h>

#include <bits/types/off_t.h>
#include <bits/types/ssize_t.h>
#include <bits/types/struct_iovec.h>

#define UIO_MAXIOV 1024

__BEGIN_DECLS

ssize_t readv(int, const struct iovec *, int);
ssize_t writev(int, const struct iovec *, int);
#if __VISIBLE_MISC
ssize_t preadv(int, const struct iovec *, int, off_t);
ssize_t pwritev(int, const struct iovec *, int, off_t);
#endif

__END_DECLS

#if __VISIBLE_GNU
#define preadv64 preadv
#define pwritev64 pwritev
#define off64_t off_t
#endif

#endif
