/* <sys/statvfs.h>: POSIX. */
#ifndef _SYS_STATVFS_H
#define _SYS_STATVFS_H

#include <features.h>

#include <bits/types/fsblkcnt_t.h>
#include <bits/types/fsfilcnt_t.h>

struct statvfs {
    unsigned long f_bsize;
    unsigned long f_frsize;
    fsblkcnt_t f_blocks;
    fsblkcnt_t f_bfree;
    fsblkcnt_t f_bavail;
    fsfilcnt_t f_files;
    fsfilcnt_t f_ffree;
    fsfilcnt_t f_favail;
    unsigned long f_fsid;
    unsigned __f_pad;
    unsigned long f_flag;
    unsigned long f_namemax;
    unsigned f_type;
    int __reserved[5];
};

#define ST_RDONLY 1
#define ST_NOSUID 2
#if __VISIBLE_MISC
#define ST_NODEV 4
#define ST_NOEXEC 8
#define ST_SYNCHRONOUS 16
#define ST_MANDLOCK 64
#define ST_WRITE 128
#define ST_APPEND 256
#define ST_IMMUTABLE 512
#define ST_NOATIME 1024
#define ST_NODIRATIME 2048
#define ST_RELATIME 4096
#endif

__BEGIN_DECLS

int statvfs(const char *__restrict, struct statvfs *__restrict);
int fstatvfs(int, struct statvfs *);

__END_DECLS

#if __VISIBLE_GNU
#define statvfs64 statvfs
#define fstatvfs64 fstatvfs
#define fsblkcnt64_t fsblkcnt_t
#define fsfilcnt64_t fsfilcnt_t
#endif

#endif
