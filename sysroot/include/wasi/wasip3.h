/* <wasi/wasip3.h>: nothing, in a library for WASI 0.1. */
#ifndef _WASI_WASIP3_H
#define _WASI_WASIP3_H

#include <wasi/version.h>

#endif
