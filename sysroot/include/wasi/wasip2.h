/* <wasi/wasip2.h>: nothing, in a library for WASI 0.1. */
#ifndef _WASI_WASIP2_H
#define _WASI_WASIP2_H

#include <wasi/version.h>

#endif
