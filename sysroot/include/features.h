/* <features.h>: which standards a program asked for.
 *
 * A program asks with _POSIX_C_SOURCE, _XOPEN_SOURCE, _DEFAULT_SOURCE,
 * _BSD_SOURCE or _GNU_SOURCE, or with -std. One that asks for nothing and is
 * not compiled with -std=c* gets POSIX, XSI and the common extensions.
 *
 * The headers test the __VISIBLE_ macros below, each of which is 0 or 1:
 *   POSIX  POSIX.1-2024          XSI   its X/Open System Interfaces
 *   POSIX_2024  what is new in it, in names that earlier editions leave to programs
 *   POSIX_2001  what POSIX.1-2008 has dropped
 *   MISC   BSD and Linux         GNU   what glibc has under _GNU_SOURCE
 *   C11, C23                     that edition of ISO C
 * The functions of C99 are always visible. */
#ifndef _FEATURES_H
#define _FEATURES_H

#if defined(_ALL_SOURCE) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE 1
#endif

#if defined(_GNU_SOURCE)
#define __VISIBLE_GNU 1
#else
#define __VISIBLE_GNU 0
#endif

#if defined(_GNU_SOURCE) || defined(_DEFAULT_SOURCE) || defined(_BSD_SOURCE) || \
    defined(_SVID_SOURCE)
#define __VISIBLE_MISC 1
#elif defined(__STRICT_ANSI__) || defined(_POSIX_SOURCE) ||                     \
    defined(_POSIX_C_SOURCE) || defined(_XOPEN_SOURCE)
#define __VISIBLE_MISC 0
#else
#define __VISIBLE_MISC 1
#endif

#if __VISIBLE_MISC || defined(_XOPEN_SOURCE)
#define __VISIBLE_XSI 1
#else
#define __VISIBLE_XSI 0
#endif

#if __VISIBLE_XSI || defined(_POSIX_SOURCE) || defined(_POSIX_C_SOURCE)
#define __VISIBLE_POSIX 1
#else
#define __VISIBLE_POSIX 0
#endif

#if __VISIBLE_MISC || (defined(_POSIX_C_SOURCE) && _POSIX_C_SOURCE - 0 >= 202405L) || \
    (defined(_XOPEN_SOURCE) && _XOPEN_SOURCE - 0 >= 800)
#define __VISIBLE_POSIX_2024 1
#else
#define __VISIBLE_POSIX_2024 0
#endif

#if __VISIBLE_MISC
#define __VISIBLE_POSIX_2001 1
#elif (defined(_POSIX_C_SOURCE) && _POSIX_C_SOURCE - 0 >= 200809L) ||          \
    (defined(_XOPEN_SOURCE) && _XOPEN_SOURCE - 0 >= 700)
#define __VISIBLE_POSIX_2001 0
#else
#define __VISIBLE_POSIX_2001 __VISIBLE_POSIX
#endif

#if __VISIBLE_MISC || (defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L) || \
    (defined(__cplusplus) && __cplusplus >= 201103L)
#define __VISIBLE_C11 1
#else
#define __VISIBLE_C11 0
#endif

#if __VISIBLE_GNU || (defined(__STDC_VERSION__) && __STDC_VERSION__ > 201710L)
#define __VISIBLE_C23 1
#else
#define __VISIBLE_C23 0
#endif

#include <sys/cdefs.h>

#endif
