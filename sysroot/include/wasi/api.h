/* <wasi/api.h>: the runtime's own functions, of the version in use. */
#ifndef _WASI_API_H
#define _WASI_API_H

#include <wasi/version.h>
#include <wasi/wasip1.h>

#endif
