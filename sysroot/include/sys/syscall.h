/* <sys/syscall.h>: WASI has no system calls by number: see <wasi/api.h>. */
#ifndef _SYS_SYSCALL_H
#define _SYS_SYSCALL_H

#include <features.h>

#endif
