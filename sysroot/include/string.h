/* <string.h>: C23 7.26, POSIX. */
#ifndef _STRING_H
#define _STRING_H

#include <features.h>

#define __need_size_t
#define __need_NULL
#include <stddef.h>

#if __VISIBLE_POSIX
#include <bits/types/locale_t.h>
#endif

#if __VISIBLE_MISC
#include <strings.h>
#endif

__BEGIN_DECLS

void *memcpy(void *__restrict, const void *__restrict, size_t);
void *memmove(void *, const void *, size_t);
void *memset(void *, int, size_t);
int memcmp(const void *, const void *, size_t) __attribute__((__pure__));
void *memchr(const void *, int, size_t) __attribute__((__pure__));

size_t strlen(const char *) __attribute__((__pure__));
char *strcpy(char *__restrict, const char *__restrict);
char *strncpy(char *__restrict, const char *__restrict, size_t);
char *strcat(char *__restrict, const char *__restrict);
char *strncat(char *__restrict, const char *__restrict, size_t);
int strcmp(const char *, const char *) __attribute__((__pure__));
int strncmp(const char *, const char *, size_t) __attribute__((__pure__));
int strcoll(const char *, const char *);
size_t strxfrm(char *__restrict, const char *__restrict, size_t);
char *strchr(const char *, int) __attribute__((__pure__));
char *strrchr(const char *, int) __attribute__((__pure__));
size_t strspn(const char *, const char *) __attribute__((__pure__));
size_t strcspn(const char *, const char *) __attribute__((__pure__));
char *strpbrk(const char *, const char *) __attribute__((__pure__));
char *strstr(const char *, const char *) __attribute__((__pure__));
char *strtok(char *__restrict, const char *__restrict);
char *strerror(int);

#if __VISIBLE_POSIX || __VISIBLE_C23
void *memccpy(void *__restrict, const void *__restrict, int, size_t);
char *strdup(const char *) __attribute__((__malloc__));
char *strndup(const char *, size_t) __attribute__((__malloc__));
#endif

#if __VISIBLE_C23
void *memset_explicit(void *, int, size_t);
#endif

#if __VISIBLE_POSIX
size_t strnlen(const char *, size_t) __attribute__((__pure__));
char *stpcpy(char *__restrict, const char *__restrict);
char *stpncpy(char *__restrict, const char *__restrict, size_t);
size_t strlcpy(char *__restrict, const char *__restrict, size_t);
size_t strlcat(char *__restrict, const char *__restrict, size_t);
char *strtok_r(char *__restrict, const char *__restrict, char **__restrict);
void *memmem(const void *, size_t, const void *, size_t) __attribute__((__pure__));
int strerror_r(int, char *, size_t);
char *strerror_l(int, locale_t);
char *strsignal(int);
int strcoll_l(const char *, const char *, locale_t);
size_t strxfrm_l(char *__restrict, const char *__restrict, size_t, locale_t);
#endif

#if __VISIBLE_MISC
char *strsep(char **, const char *);
void explicit_bzero(void *, size_t);
int timingsafe_bcmp(const void *, const void *, size_t);
int timingsafe_memcmp(const void *, const void *, size_t);
#endif

#if __VISIBLE_GNU
void *mempcpy(void *__restrict, const void *__restrict, size_t);
void *memrchr(const void *, int, size_t) __attribute__((__pure__));
void *rawmemchr(const void *, int) __attribute__((__pure__));
char *strchrnul(const char *, int) __attribute__((__pure__));
char *strcasestr(const char *, const char *) __attribute__((__pure__));
int strverscmp(const char *, const char *) __attribute__((__pure__));
const char *strerrorname_np(int);
const char *strerrordesc_np(int);
const char *sigdescr_np(int);
const char *sigabbrev_np(int);

#define strdupa(s)                                                              \
    __extension__({                                                             \
        const char *__source = (s);                                             \
        size_t __size = strlen(__source) + 1;                                   \
        (char *)memcpy(__builtin_alloca(__size), __source, __size);             \
    })
#define strndupa(s, limit)                                                      \
    __extension__({                                                             \
        const char *__source = (s);                                             \
        size_t __size = strnlen(__source, (limit));                             \
        char *__copy = (char *)__builtin_alloca(__size + 1);                    \
        __copy[__size] = 0;                                                     \
        (char *)memcpy(__copy, __source, __size);                               \
    })
#if !defined(__cplusplus) && !defined(basename)
char *basename(const char *); /* <libgen.h> has the one of POSIX */
#endif
#endif

__END_DECLS

#endif
