/* <dlfcn.h>: POSIX. A WASI program is one module: nothing can be loaded. */
#ifndef _DLFCN_H
#define _DLFCN_H

#include <features.h>

#include <bits/absent.h>

#define RTLD_LAZY 1
#define RTLD_NOW 2
#define RTLD_NOLOAD 4
#define RTLD_LOCAL 8
#define RTLD_GLOBAL 0x100
#define RTLD_NODELETE 0x1000
#define RTLD_NEXT ((void *)-1)
#define RTLD_DEFAULT ((void *)0)

__BEGIN_DECLS

void *dlopen(const char *, int) __ABSENT(dlopen);
int dlclose(void *) __ABSENT(dlclose);
void *dlsym(void *__restrict, const char *__restrict) __ABSENT(dlsym);
char *dlerror(void) __ABSENT(dlerror);

__END_DECLS

#endif
