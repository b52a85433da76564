/* <resolv.h>: there is no resolver; the names are those of <arpa/nameser.h>. */
#ifndef _RESOLV_H
#define _RESOLV_H

#include <arpa/nameser.h>
#include <netinet/in.h>

#endif
