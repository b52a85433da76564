/* <limits.h>: C23 5.2.5.3, POSIX. */
#ifndef _LIMITS_H
#define _LIMITS_H

#include <features.h>

#define CHAR_BIT __CHAR_BIT__
#define MB_LEN_MAX 4

#ifdef __CHAR_UNSIGNED__
#define CHAR_MIN 0
#define CHAR_MAX UCHAR_MAX
#else
#define CHAR_MIN SCHAR_MIN
#define CHAR_MAX SCHAR_MAX
#endif
#define SCHAR_MAX __SCHAR_MAX__
#define SCHAR_MIN (-SCHAR_MAX - 1)
#define UCHAR_MAX (SCHAR_MAX * 2 + 1)
#define SHRT_MAX __SHRT_MAX__
#define SHRT_MIN (-SHRT_MAX - 1)
#define USHRT_MAX (SHRT_MAX * 2 + 1)
#define INT_MAX __INT_MAX__
#define INT_MIN (-INT_MAX - 1)
#define UINT_MAX (INT_MAX * 2U + 1U)
#define LONG_MAX __LONG_MAX__
#define LONG_MIN (-LONG_MAX - 1L)
#define ULONG_MAX (LONG_MAX * 2UL + 1UL)
#define LLONG_MAX __LONG_LONG_MAX__
#define LLONG_MIN (-LLONG_MAX - 1LL)
#define ULLONG_MAX (LLONG_MAX * 2ULL + 1ULL)

#if __VISIBLE_C23
#define BOOL_WIDTH 1
#define BOOL_MAX 1
#define CHAR_WIDTH 8
#define SCHAR_WIDTH 8
#define UCHAR_WIDTH 8
#define SHRT_WIDTH 16
#define USHRT_WIDTH 16
#define INT_WIDTH 32
#define UINT_WIDTH 32
#define LONG_WIDTH 32
#define ULONG_WIDTH 32
#define LLONG_WIDTH 64
#define ULLONG_WIDTH 64
#define BITINT_MAXWIDTH __BITINT_MAXWIDTH__
#endif

#if __VISIBLE_POSIX
#include <bits/posix_limits.h>

#define AIO_LISTIO_MAX 1024
#define AIO_MAX 1024
#define AIO_PRIO_DELTA_MAX 0
#define ARG_MAX 131072
#define CHARCLASS_NAME_MAX 14
#define COLL_WEIGHTS_MAX 2
#define DELAYTIMER_MAX 0x7fffffff
#define FILESIZEBITS 64
#define HOST_NAME_MAX 255
#define IOV_MAX 1024
#define LINE_MAX 4096
#define LOGIN_NAME_MAX 256
#define LONG_BIT 32
#define MQ_OPEN_MAX 64
#define MQ_PRIO_MAX 32768
#define NAME_MAX 255
#define NGROUPS_MAX 32
#define PATH_MAX 4096
#define PIPE_BUF 4096
#define PTHREAD_DESTRUCTOR_ITERATIONS 4
#define PTHREAD_KEYS_MAX 128
#define PTHREAD_STACK_MIN 2048
#define RE_DUP_MAX 255
#define RTSIG_MAX 33
#define SEM_VALUE_MAX 0x7fffffff
#define SIGQUEUE_MAX 128
#define SSIZE_MAX LONG_MAX
#define SYMLOOP_MAX 40
#define TIMER_MAX 32
#define TTY_NAME_MAX 32
#define TZNAME_MAX 6
#define WORD_BIT 32

#define BC_BASE_MAX 99
#define BC_DIM_MAX 2048
#define BC_SCALE_MAX 99
#define BC_STRING_MAX 1000
#define EXPR_NEST_MAX 32
#endif

#if __VISIBLE_XSI
#include <bits/page.h>
#define PAGE_SIZE PAGESIZE
#define NL_ARGMAX 9
#define NL_LANGMAX 32
#define NL_MSGMAX 32767
#if __VISIBLE_POSIX_2001
#define NL_NMAX 16
#endif
#define NL_SETMAX 255
#define NL_TEXTMAX 2048
#define NZERO 20
#endif

#endif
