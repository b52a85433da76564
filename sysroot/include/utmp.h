/* <utmp.h>: BSD's name for <utmpx.h>. Nobody is logged in to a WASI program. */
#ifndef _UTMP_H
#define _UTMP_H

#include <utmpx.h>

#define UT_LINESIZE 32
#define UT_NAMESIZE 32
#define UT_HOSTSIZE 256

#define _PATH_UTMP "/var/run/utmp"
#define _PATH_WTMP "/var/log/wtmp"
#define UTMP_FILE _PATH_UTMP
#define WTMP_FILE _PATH_WTMP
#define UTMP_FILENAME _PATH_UTMP
#define WTMP_FILENAME _PATH_WTMP

#define utmp utmpx
#define ut_name ut_user
#define ut_time ut_tv.tv_sec

__BEGIN_DECLS

void endutent(void);
struct utmp *getutent(void);
struct utmp *getutid(const struct utmp *);
struct utmp *getutline(const struct utmp *);
struct utmp *pututline(const struct utmp *);
void setutent(void);
int utmpname(const char *);

__END_DECLS

#endif
