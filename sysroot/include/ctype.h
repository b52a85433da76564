/* <ctype.h>: C23 7.4, POSIX. */
#ifndef _CTYPE_H
#define _CTYPE_H

#include <features.h>
#include <bits/types/locale_t.h>

__BEGIN_DECLS

int isalnum(int);
int isalpha(int);
int isblank(int);
int iscntrl(int);
int isdigit(int);
int isgraph(int);
int islower(int);
int isprint(int);
int ispunct(int);
int isspace(int);
int isupper(int);
int isxdigit(int);
int tolower(int);
int toupper(int);

#if __VISIBLE_POSIX
int isalnum_l(int, locale_t);
int isalpha_l(int, locale_t);
int isblank_l(int, locale_t);
int iscntrl_l(int, locale_t);
int isdigit_l(int, locale_t);
int isgraph_l(int, locale_t);
int islower_l(int, locale_t);
int isprint_l(int, locale_t);
int ispunct_l(int, locale_t);
int isspace_l(int, locale_t);
int isupper_l(int, locale_t);
int isxdigit_l(int, locale_t);
int tolower_l(int, locale_t);
int toupper_l(int, locale_t);
#endif

#if __VISIBLE_XSI
int isascii(int);
int toascii(int);
#define _tolower(c) ((c) | 0x20)
#define _toupper(c) ((c)&0x5f)
#endif

__END_DECLS

/* A program that has renamed one by a macro has its own in mind, wherever that is. */
#if __INLINE_BODIES && !(defined isalnum || defined isalpha || defined isblank || defined iscntrl || \
                         defined isdigit || defined isgraph || defined islower || defined isprint || \
                         defined ispunct || defined isspace || defined isupper || defined isxdigit || \
                         defined tolower || defined toupper)
#include <bits/inline/ctype.h>
#endif

/* No locale classifies these bytes otherwise, and one comparison is less than
 * a call. C++ wants functions. */
#ifndef __cplusplus
#define isdigit(c) (0 ? isdigit(c) : ((unsigned)(c)-'0') < 10)
#define isalpha(c) (0 ? isalpha(c) : (((unsigned)(c) | 32) - 'a') < 26)
#define islower(c) (0 ? islower(c) : ((unsigned)(c)-'a') < 26)
#define isupper(c) (0 ? isupper(c) : ((unsigned)(c)-'A') < 26)
#define isprint(c) (0 ? isprint(c) : ((unsigned)(c)-0x20) < 0x5f)
#define isgraph(c) (0 ? isgraph(c) : ((unsigned)(c)-0x21) < 0x5e)
#endif

#endif
