/* <wasi/libc-nocwd.h>: functions that take a directory's descriptor and leave
 * the working directory and the preopens alone. */
#ifndef _WASI_LIBC_NOCWD_H
#define _WASI_LIBC_NOCWD_H

#include <features.h>

#define __need_size_t
#include <stddef.h>

#include <bits/types/DIR.h>
#include <bits/types/mode_t.h>
#include <bits/types/ssize_t.h>
#include <bits/types/struct_timespec.h>

#define __CHECK __attribute__((__warn_unused_result__))

struct stat;
struct dirent;

__BEGIN_DECLS

int __wasilibc_nocwd___wasilibc_unlinkat(int, const char *) __CHECK;
int __wasilibc_nocwd___wasilibc_rmdirat(int, const char *) __CHECK;
int __wasilibc_nocwd_linkat(int, const char *, int, const char *, int) __CHECK;
int __wasilibc_nocwd_symlinkat(const char *, int, const char *) __CHECK;
ssize_t __wasilibc_nocwd_readlinkat(int, const char *__restrict, char *__restrict, size_t) __CHECK;
int __wasilibc_nocwd_faccessat(int, const char *, int, int) __CHECK;
int __wasilibc_nocwd_renameat(int, const char *, int, const char *) __CHECK;
int __wasilibc_nocwd_openat_nomode(int, const char *, int) __CHECK;
int __wasilibc_nocwd_fstatat(int, const char *__restrict, struct stat *__restrict, int) __CHECK;
int __wasilibc_nocwd_mkdirat_nomode(int, const char *) __CHECK;
int __wasilibc_nocwd_utimensat(int, const char *, const struct timespec[2], int) __CHECK;
DIR *__wasilibc_nocwd_opendirat(int, const char *) __CHECK;
int __wasilibc_nocwd_scandirat(int, const char *, struct dirent ***,
                               int (*)(const struct dirent *),
                               int (*)(const struct dirent **, const struct dirent **)) __CHECK;

__END_DECLS

#undef __CHECK

#endif
