/* <dirent.h>: POSIX. */
#ifndef _DIRENT_H
#define _DIRENT_H

#include <features.h>

#define __need_size_t
#include <stddef.h>

#include <bits/absent.h>
#include <bits/types/DIR.h>
#include <bits/types/ino_t.h>

__extension__ struct dirent {
    ino_t d_ino;
    unsigned char d_type;
    char d_name[];
};

#if __VISIBLE_POSIX_2024
#define _DIRENT_HAVE_D_TYPE 1
#define d_fileno d_ino

/* WASI's file types; it has none for a pipe, and two for sockets */
#define DT_UNKNOWN 0
#define DT_BLK 1
#define DT_CHR 2
#define DT_DIR 3
#define DT_REG 4
#define DT_FIFO 6
#define DT_LNK 7
#define DT_SOCK 20
#endif

__BEGIN_DECLS

DIR *opendir(const char *);
DIR *fdopendir(int);
int closedir(DIR *);
struct dirent *readdir(DIR *);
/* A struct dirent has no room for a name. */
int readdir_r(DIR *__restrict, struct dirent *__restrict, struct dirent **__restrict)
    __ABSENT(readdir_r);
void rewinddir(DIR *);
int dirfd(DIR *);
int alphasort(const struct dirent **, const struct dirent **);
int scandir(const char *, struct dirent ***, int (*)(const struct dirent *),
            int (*)(const struct dirent **, const struct dirent **));

#if __VISIBLE_XSI
long telldir(DIR *);
void seekdir(DIR *, long);
#endif

#if __VISIBLE_MISC
/* gnulib's programs declare one of their own, with more parameters: the
 * attribute lets both stand side by side. */
DIR *opendirat(int, const char *) __attribute__((__overloadable__)) __asm__("opendirat");
int fdclosedir(DIR *);
int versionsort(const struct dirent **, const struct dirent **);
int scandirat(int, const char *, struct dirent ***, int (*)(const struct dirent *),
              int (*)(const struct dirent **, const struct dirent **));
int __wasilibc_iftodt(int);
int __wasilibc_dttoif(int);
#define IFTODT(mode) (__wasilibc_iftodt(mode))
#define DTTOIF(type) (__wasilibc_dttoif(type))
#endif

__END_DECLS

#if __VISIBLE_GNU
#define dirent64 dirent
#define readdir64 readdir
#define scandir64 scandir
#define alphasort64 alphasort
#define versionsort64 versionsort
#define off64_t off_t
#define ino64_t ino_t
#endif

#endif
