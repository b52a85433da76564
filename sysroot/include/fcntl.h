/* <fcntl.h>: POSIX. */
#ifndef _FCNTL_H
#define _FCNTL_H

#include <features.h>

#include <bits/mode.h>
#include <bits/seek.h>
#include <bits/types/mode_t.h>
#include <bits/types/struct_flock.h>

/* Status, as WASI's fdflags */
#define O_APPEND 0x0001
#define O_DSYNC 0x0002
#define O_NONBLOCK 0x0004
#define O_RSYNC 0x0008
#define O_SYNC 0x0010

/* Creation, as WASI's oflags shifted by 12 */
#define O_CREAT 0x1000
#define O_DIRECTORY 0x2000
#define O_EXCL 0x4000
#define O_TRUNC 0x8000

#define O_NOFOLLOW 0x01000000
#define O_EXEC 0x02000000
#define O_RDONLY 0x04000000
#define O_SEARCH 0x08000000
#define O_WRONLY 0x10000000
#define O_RDWR (O_RDONLY | O_WRONLY)
#define O_ACCMODE (O_EXEC | O_RDWR | O_SEARCH)

/* There is no exec that could inherit a descriptor, no controlling terminal. */
#define O_CLOEXEC 0
#define O_CLOFORK 0
#define O_TTY_INIT 0
#define O_NOCTTY 0

#define F_DUPFD 0
#define F_GETFD 1
#define F_SETFD 2
#define F_GETFL 3
#define F_SETFL 4
#define F_GETLK 5
#define F_SETLK 6
#define F_SETLKW 7
/* There is no SIGURG to direct: EINVAL */
#define F_SETOWN 8
#define F_GETOWN 9
#define F_DUPFD_CLOEXEC 1030
#define FD_CLOEXEC 1

#define F_RDLCK 0
#define F_WRLCK 1
#define F_UNLCK 2

#define AT_FDCWD (-2)
#define AT_EACCESS 0
#define AT_SYMLINK_NOFOLLOW 1
#define AT_SYMLINK_FOLLOW 2
#define AT_REMOVEDIR 4
#if __VISIBLE_MISC
#define AT_EMPTY_PATH 0x1000
#endif

#define POSIX_FADV_NORMAL 0
#define POSIX_FADV_SEQUENTIAL 1
#define POSIX_FADV_RANDOM 2
#define POSIX_FADV_WILLNEED 3
#define POSIX_FADV_DONTNEED 4
#define POSIX_FADV_NOREUSE 5

__BEGIN_DECLS

int open(const char *, int, ...);
int openat(int, const char *, int, ...);
int creat(const char *, mode_t);
int fcntl(int, int, ...);
int posix_fadvise(int, off_t, off_t, int);
int posix_fallocate(int, off_t, off_t);

__END_DECLS

#if __VISIBLE_MISC
#define O_NDELAY O_NONBLOCK
#define FAPPEND O_APPEND
#define FNDELAY O_NONBLOCK
#define FNONBLOCK O_NONBLOCK
#define F_ULOCK 0
#define F_LOCK 1
#define F_TLOCK 2
#define F_TEST 3
#endif

#if __VISIBLE_GNU
#define O_LARGEFILE 0
#define loff_t off_t
#define off64_t off_t
#define open64 open
#define openat64 openat
#define creat64 creat
#define flock64 flock
#define F_GETLK64 F_GETLK
#define F_SETLK64 F_SETLK
#define F_SETLKW64 F_SETLKW
#define posix_fadvise64 posix_fadvise
#define posix_fallocate64 posix_fallocate
#endif

#endif
