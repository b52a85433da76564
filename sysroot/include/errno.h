/* <errno.h>: the error numbers, which are those of WASI. */
#ifndef _ERRNO_H
#define _ERRNO_H

#include <features.h>

__BEGIN_DECLS
int *__errno_location(void) __attribute__((__const__));
__END_DECLS

/* A program that declares `extern int errno` after this gets a function. */
#define errno (*__errno_location())

#include <bits/errno.h>

#if __VISIBLE_GNU
#include <bits/program_name.h>
typedef int error_t;
#endif

#endif
