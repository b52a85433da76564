/* <sys/cdefs.h>: what every header opens and closes its declarations with. */
#ifndef _SYS_CDEFS_H
#define _SYS_CDEFS_H

#ifdef __cplusplus
#define __BEGIN_DECLS extern "C" {
#define __END_DECLS }
#else
#define __BEGIN_DECLS
#define __END_DECLS
#endif

#ifndef __CONCAT
#define __CONCAT(x, y) x##y
#endif
#define __STRING(x) #x
#define __P(args) args
#define __THROW
#define __NTH(f) f

/* A function that does not return. */
#define __dead __attribute__((__noreturn__))

/* A printf-like or scanf-like function: the format is parameter `f`, the
 * arguments begin at `a`, or `a` is 0 for a va_list. */
#define __printflike(f, a) __attribute__((__format__(__printf__, f, a)))
#define __scanflike(f, a) __attribute__((__format__(__scanf__, f, a)))

#endif
