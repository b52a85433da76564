/* <net/if.h>: POSIX. A WASI program sees no interface. */
#ifndef _NET_IF_H
#define _NET_IF_H

#include <features.h>

#define IF_NAMESIZE 16
#if __VISIBLE_MISC
#define IFNAMSIZ IF_NAMESIZE
#endif

struct if_nameindex {
    unsigned if_index;
    char *if_name;
};

#if __VISIBLE_MISC
#define IFF_UP 0x1
#define IFF_BROADCAST 0x2
#define IFF_LOOPBACK 0x8
#define IFF_POINTOPOINT 0x10
#define IFF_RUNNING 0x40
#define IFF_MULTICAST 0x1000
#endif

__BEGIN_DECLS

unsigned if_nametoindex(const char *);
char *if_indextoname(unsigned, char *);
struct if_nameindex *if_nameindex(void);
void if_freenameindex(struct if_nameindex *);

__END_DECLS

#endif
