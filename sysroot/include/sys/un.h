/* <sys/un.h>: an address that no function here could use. */
#ifndef _SYS_UN_H
#define _SYS_UN_H

#include <features.h>

#include <bits/types/sa_family_t.h>

struct sockaddr_un {
    __attribute__((__aligned__(__BIGGEST_ALIGNMENT__))) sa_family_t sun_family;
    char sun_path[108];
};

#if __VISIBLE_MISC
#define SUN_LEN(address) (sizeof(sa_family_t) + __builtin_strlen((address)->sun_path))
#endif

#endif
