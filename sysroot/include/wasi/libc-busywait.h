/* <wasi/libc-busywait.h>: nothing waits on a futex in a library with one
 * thread, busily or not. */
#ifndef _WASI_LIBC_BUSYWAIT_H
#define _WASI_LIBC_BUSYWAIT_H

#endif
