/* <glob.h>: POSIX. */
#ifndef _GLOB_H
#define _GLOB_H

#include <features.h>

#define __need_size_t
#include <stddef.h>

#if __VISIBLE_MISC
struct dirent;
struct stat;
#define __GLOB_DIRENT struct dirent
#define __GLOB_STAT struct stat
#else
#define __GLOB_DIRENT void
#define __GLOB_STAT void
#endif

/* With GLOB_ALTDIRFUNC the functions are called instead of closedir and its kin. */
typedef struct {
    size_t gl_pathc;
    char **gl_pathv;
    size_t gl_offs;
    int gl_flags;
    void (*gl_closedir)(void *);
    __GLOB_DIRENT *(*gl_readdir)(void *);
    void *(*gl_opendir)(const char *);
    int (*gl_lstat)(const char *__restrict, __GLOB_STAT *__restrict);
    int (*gl_stat)(const char *__restrict, __GLOB_STAT *__restrict);
} glob_t;

#define GLOB_ERR 0x01
#define GLOB_MARK 0x02
#define GLOB_NOSORT 0x04
#define GLOB_DOOFFS 0x08
#define GLOB_NOCHECK 0x10
#define GLOB_APPEND 0x20
#define GLOB_NOESCAPE 0x40
#define GLOB_PERIOD 0x80
#define GLOB_MAGCHAR 0x100
#define GLOB_ALTDIRFUNC 0x200
#define GLOB_BRACE 0x400
#define GLOB_NOMAGIC 0x800
#define GLOB_TILDE 0x1000
#define GLOB_ONLYDIR 0x2000
#define GLOB_TILDE_CHECK 0x4000

#define GLOB_NOSPACE 1
#define GLOB_ABORTED 2
#define GLOB_NOMATCH 3
#define GLOB_NOSYS 4

__BEGIN_DECLS

int glob(const char *__restrict, int, int (*)(const char *, int), glob_t *__restrict);
void globfree(glob_t *);

__END_DECLS

#if __VISIBLE_GNU
#define glob64_t glob_t
#define glob64 glob
#define globfree64 globfree
#endif

#endif
