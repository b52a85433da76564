/* <wasi/libc.h>: wasi-libc's own additions to POSIX. */
#ifndef _WASI_LIBC_H
#define _WASI_LIBC_H

#include <features.h>
#include <unistd.h>
#include <wasi/version.h>

#include <bits/types/off_t.h>
#include <bits/types/struct_timespec.h>

#define __CHECK __attribute__((__warn_unused_result__))

struct stat;

__BEGIN_DECLS

/* The preopens are read when a path is first resolved. Who closes or renumbers
 * descriptors behind the library's back can have them read before. */
void __wasilibc_populate_preopens(void);
void __wasilibc_reset_preopens(void);
int __wasilibc_register_preopened_fd(int, const char *);

/* As dup2(), but the old descriptor is gone afterwards. */
int __wasilibc_fd_renumber(int, int) __CHECK;
off_t __wasilibc_tell(int) __CHECK;

/* POSIX's functions less a parameter, or with one more descriptor */
int __wasilibc_open_nomode(const char *, int);
int __wasilibc_unlinkat(int, const char *) __CHECK;
int __wasilibc_rmdirat(int, const char *) __CHECK;
int __wasilibc_access(const char *, int, int) __CHECK;
int __wasilibc_stat(const char *__restrict, struct stat *__restrict, int) __CHECK;
int __wasilibc_utimens(const char *, const struct timespec[2], int) __CHECK;
int __wasilibc_link(const char *, const char *, int) __CHECK;
int __wasilibc_link_oldat(int, const char *, const char *, int) __CHECK;
int __wasilibc_link_newat(const char *, int, const char *, int) __CHECK;
int __wasilibc_rename_oldat(int, const char *, const char *) __CHECK;
int __wasilibc_rename_newat(const char *, int, const char *) __CHECK;

__END_DECLS

#undef __CHECK

#endif
