/* <ifaddrs.h>: BSD's list of interface addresses, which WASI has not. */
#ifndef _IFADDRS_H
#define _IFADDRS_H

#include <features.h>
#include <netinet/in.h>

#include <bits/absent.h>

struct ifaddrs {
    struct ifaddrs *ifa_next;
    char *ifa_name;
    unsigned ifa_flags;
    struct sockaddr *ifa_addr;
    struct sockaddr *ifa_netmask;
    union {
        struct sockaddr *ifu_broadaddr;
        struct sockaddr *ifu_dstaddr;
    } ifa_ifu;
    void *ifa_data;
};
#define ifa_broadaddr ifa_ifu.ifu_broadaddr
#define ifa_dstaddr ifa_ifu.ifu_dstaddr

__BEGIN_DECLS

int getifaddrs(struct ifaddrs **) __ABSENT(getifaddrs);
void freeifaddrs(struct ifaddrs *) __ABSENT(freeifaddrs);

__END_DECLS

#endif
