/* <wasi/version.h>: which WASI this library is for. */
#ifndef _WASI_VERSION_H
#define _WASI_VERSION_H

#ifndef __wasip1__
#define __wasip1__
#endif

#endif
