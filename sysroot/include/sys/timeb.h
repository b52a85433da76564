/* <sys/timeb.h>: an old way to ask the time. */
#ifndef _SYS_TIMEB_H
#define _SYS_TIMEB_H

#include <features.h>

#include <bits/types/time_t.h>

struct timeb {
    time_t time;
    unsigned short millitm;
    short timezone, dstflag;
};

__BEGIN_DECLS
int ftime(struct timeb *);
__END_DECLS

#endif
