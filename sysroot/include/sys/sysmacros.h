/* <sys/sysmacros.h>: a device number in two parts, as on Linux. */
#ifndef _SYS_SYSMACROS_H
#define _SYS_SYSMACROS_H

#define major(device)                                                           \
    ((unsigned)((((device) >> 31 >> 1) & 0xfffff000) | (((device) >> 8) & 0x00000fff)))
#define minor(device)                                                           \
    ((unsigned)((((device) >> 12) & 0xffffff00) | ((device)&0x000000ff)))
#define makedev(major, minor)                                                   \
    (((0ULL + (major)) & 0xfffff000) << 32 | ((0ULL + (major)) & 0x00000fff) << 8 | \
     ((0ULL + (minor)) & 0xffffff00) << 12 | ((0ULL + (minor)) & 0x000000ff))

#endif
