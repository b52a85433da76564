/* <sys/statfs.h>: BSD's word for <sys/statvfs.h>: no functions, since WASI has no file system types. */
#ifndef _SYS_STATFS_H
#define _SYS_STATFS_H

#include <sys/statvfs.h>

#endif
