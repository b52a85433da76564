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

/* Where the compiler optimises, headers also define small functions: their bodies may stand in place of calls, but no
 * function is made of them (what `extern inline` means in GNU C), so that a program may declare or define the function
 * itself, or take its address. -D__NO_INLINE__ leaves them out. __INLINE_LARGER is for those whose bodies are longer
 * than a call, __INLINE_KNOWN for those that C++ programs may define (names that ISO C does not reserve, and a few
 * more), or that compilers have ideas of their own about. */
#if defined(__OPTIMIZE__) && !defined(__NO_INLINE__)
#define __INLINE_BODIES 1
#else
#define __INLINE_BODIES 0
#endif
#if __INLINE_BODIES && !defined(__OPTIMIZE_SIZE__)
#define __INLINE_LARGER 1
#else
#define __INLINE_LARGER 0
#endif
#if __INLINE_BODIES && !defined(__cplusplus)
#define __INLINE_KNOWN 1
#else
#define __INLINE_KNOWN 0
#endif
/* Not __inline: ported programs define that as something, for it is a keyword of Windows. */
#define __INLINE_BODY extern __inline__ __attribute__((__gnu_inline__))
/* For what must never be called, and for functions that compilers do not ask the headers about otherwise. */
#define __INLINE_ALWAYS __INLINE_BODY __attribute__((__always_inline__))

#include <sys/cdefs.h>

#endif
