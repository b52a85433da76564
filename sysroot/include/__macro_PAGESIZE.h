/* <__macro_PAGESIZE.h>: the name under which programs for wasi-libc, its own tests among them, look for PAGESIZE. */
#ifndef ___MACRO_PAGESIZE_H
#define ___MACRO_PAGESIZE_H

#include <bits/page.h>

#endif
