/* <sys/types.h>: POSIX. */
#ifndef _SYS_TYPES_H
#define _SYS_TYPES_H

#include <features.h>

#define __need_size_t
#include <stddef.h>

#include <bits/types/blkcnt_t.h>
#include <bits/types/blksize_t.h>
#include <bits/types/clock_t.h>
#include <bits/types/clockid_t.h>
#include <bits/types/dev_t.h>
#include <bits/types/fsblkcnt_t.h>
#include <bits/types/fsfilcnt_t.h>
#include <bits/types/gid_t.h>
#include <bits/types/id_t.h>
#include <bits/types/ino_t.h>
#include <bits/types/intn_t.h>
#include <bits/types/key_t.h>
#include <bits/types/mode_t.h>
#include <bits/types/nlink_t.h>
#include <bits/types/off_t.h>
#include <bits/types/pid_t.h>
#include <bits/types/pthread_types.h>
#include <bits/types/register_t.h>
#include <bits/types/ssize_t.h>
#include <bits/types/suseconds_t.h>
#include <bits/types/time_t.h>
#include <bits/types/timer_t.h>
#include <bits/types/uid_t.h>
#include <bits/types/useconds_t.h>

#if __VISIBLE_MISC
#include <stdint.h>

typedef unsigned char u_int8_t;
typedef unsigned short u_int16_t;
typedef unsigned u_int32_t;
__extension__ typedef unsigned long long u_int64_t;
typedef unsigned char u_char;
typedef unsigned short u_short, ushort;
typedef unsigned u_int, uint;
typedef unsigned long u_long, ulong;
__extension__ typedef long long quad_t;
__extension__ typedef unsigned long long u_quad_t;
typedef char *caddr_t;

#include <endian.h>
#include <sys/select.h>
#include <sys/sysmacros.h>
#endif

#if __VISIBLE_GNU
#define off64_t off_t
#define ino64_t ino_t
#define blkcnt64_t blkcnt_t
#define fsblkcnt64_t fsblkcnt_t
#define fsfilcnt64_t fsfilcnt_t
#endif

#endif
