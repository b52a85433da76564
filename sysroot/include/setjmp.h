/* <setjmp.h>: C23 7.13, POSIX.
 *
 * The compiler turns setjmp and longjmp into exceptions when told to
 * (-mllvm -wasm-enable-sjlj); the runtime must know exceptions. */
#ifndef _SETJMP_H
#define _SETJMP_H

#include <features.h>

#include <bits/absent.h>

typedef unsigned long __jmp_buf[8];

typedef struct __jmp_buf_tag {
    __jmp_buf __jb;
    unsigned long __fl;
    unsigned long __ss[32];
} jmp_buf[1];

__BEGIN_DECLS

int setjmp(jmp_buf) __attribute__((__returns_twice__));
void longjmp(jmp_buf, int) __dead;
#define setjmp setjmp

#if __VISIBLE_POSIX
/* The compiler knows only setjmp and longjmp: the mask is saved beside. */
typedef jmp_buf sigjmp_buf;
void __sigjmp_save(sigjmp_buf, int);
void siglongjmp(sigjmp_buf, int) __dead;
int sigsetjmp(sigjmp_buf, int) __ABSENT(sigsetjmp); /* through a pointer */
#define sigsetjmp(environment, save_mask) (__sigjmp_save(environment, save_mask), setjmp(environment))
#define siglongjmp siglongjmp
#endif

#if __VISIBLE_XSI
int _setjmp(jmp_buf) __asm__("setjmp") __attribute__((__returns_twice__));
void _longjmp(jmp_buf, int) __asm__("longjmp") __dead;
#define _setjmp(environment) setjmp(environment)
#define _longjmp(environment, value) longjmp(environment, value)
#endif

__END_DECLS

#endif
