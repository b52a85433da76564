/* <sys/param.h>: limits and small macros that BSD programs count on. */
#ifndef _SYS_PARAM_H
#define _SYS_PARAM_H

#include <endian.h>
#include <limits.h>

#define MAXSYMLINKS 20
#define MAXHOSTNAMELEN 64
#define MAXNAMLEN 255
#define MAXPATHLEN 4096
#define NBBY 8
#define NGROUPS 32
#define CANBSIZ 255
#define NOFILE 256
#define NCARGS 131072
#define DEV_BSIZE 512
#define NOGROUP (-1)

#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define MAX(a, b) ((a) > (b) ? (a) : (b))

#define setbit(bits, i) ((bits)[(i) / 8] |= 1 << (i) % 8)
#define clrbit(bits, i) ((bits)[(i) / 8] &= ~(1 << (i) % 8))
#define isset(bits, i) ((bits)[(i) / 8] & (1 << (i) % 8))
#define isclr(bits, i) (!isset(bits, i))

#define howmany(n, d) (((n) + ((d)-1)) / (d))
#define roundup(n, d) (howmany(n, d) * (d))
#define powerof2(n) (!(((n)-1) & (n)))

#endif
