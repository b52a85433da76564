/* <sys/ioctl.h>: what little of it WASI can answer. */
#ifndef _SYS_IOCTL_H
#define _SYS_IOCTL_H

#include <features.h>

#include <bits/types/struct_winsize.h>

#define FIONREAD 1
#define FIONBIO 2
#define TIOCGWINSZ 0x5413
#define TIOCSWINSZ 0x5414

__BEGIN_DECLS
int ioctl(int, int, ...);
__END_DECLS

#endif
