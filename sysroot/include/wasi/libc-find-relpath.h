/* <wasi/libc-find-relpath.h>: which preopen a path is below. Each function
 * returns the preopen's descriptor, or -1 with errno set. */
#ifndef _WASI_LIBC_FIND_RELPATH_H
#define _WASI_LIBC_FIND_RELPATH_H

#include <features.h>

#define __need_size_t
#include <stddef.h>

__BEGIN_DECLS

int __wasilibc_find_relpath(const char *, const char **__restrict, char **, size_t);
int __wasilibc_find_abspath(const char *, const char **__restrict, const char **__restrict);
int __wasilibc_find_relpath_alloc(const char *, const char **, char **, size_t *, int);

__END_DECLS

#endif
