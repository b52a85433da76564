/* <strings.h>: POSIX, and what BSD left behind. */
#ifndef _STRINGS_H
#define _STRINGS_H

#include <features.h>

#define __need_size_t
#include <stddef.h>

#include <bits/types/locale_t.h>

__BEGIN_DECLS

int strcasecmp(const char *, const char *) __attribute__((__pure__));
int strncasecmp(const char *, const char *, size_t) __attribute__((__pure__));
int strcasecmp_l(const char *, const char *, locale_t);
int strncasecmp_l(const char *, const char *, size_t, locale_t);
int ffs(int) __attribute__((__const__));
#if __VISIBLE_POSIX_2024
int ffsl(long) __attribute__((__const__));
__extension__ int ffsll(long long) __attribute__((__const__));
#endif

#if __VISIBLE_POSIX_2001
int bcmp(const void *, const void *, size_t) __attribute__((__pure__));
void bcopy(const void *, void *, size_t);
void bzero(void *, size_t);
char *index(const char *, int) __attribute__((__pure__));
char *rindex(const char *, int) __attribute__((__pure__));
#endif

__END_DECLS

#if __INLINE_KNOWN
#include <bits/inline/strings.h>
#endif

#endif
