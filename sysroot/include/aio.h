/* <aio.h>: POSIX. A transfer is made when it is submitted. */
#ifndef _AIO_H
#define _AIO_H

#include <features.h>
#include <fcntl.h>
#include <signal.h>
#include <time.h>

#include <bits/types/off_t.h>
#include <bits/types/ssize_t.h>
#include <bits/types/struct_sigevent.h>

#define AIO_CANCELED 0
#define AIO_NOTCANCELED 1
#define AIO_ALLDONE 2

#define LIO_READ 0
#define LIO_WRITE 1
#define LIO_NOP 2
#define LIO_WAIT 0
#define LIO_NOWAIT 1

struct aiocb {
    int aio_fildes;
    int aio_lio_opcode;
    int aio_reqprio;
    volatile void *aio_buf;
    size_t aio_nbytes;
    struct sigevent aio_sigevent;
    int __state;
    int __error;
    ssize_t __result;
    off_t aio_offset;
    int __reserved[8];
};

__BEGIN_DECLS

int aio_read(struct aiocb *);
int aio_write(struct aiocb *);
int aio_error(const struct aiocb *);
ssize_t aio_return(struct aiocb *);
int aio_cancel(int, struct aiocb *);
int aio_suspend(const struct aiocb *const[], int, const struct timespec *);
int aio_fsync(int, struct aiocb *);
int lio_listio(int, struct aiocb *__restrict const *__restrict, int, struct sigevent *__restrict);

__END_DECLS

#endif
