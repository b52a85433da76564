/* <utmpx.h>: XSI. Nobody is logged in to a WASI program. */
#ifndef _UTMPX_H
#define _UTMPX_H

#include <features.h>

#include <bits/types/pid_t.h>
#include <bits/types/struct_timeval.h>

#define EMPTY 0
#define BOOT_TIME 2
#define NEW_TIME 3
#define OLD_TIME 4
#define INIT_PROCESS 5
#define LOGIN_PROCESS 6
#define USER_PROCESS 7
#define DEAD_PROCESS 8

struct utmpx {
    short ut_type;
    pid_t ut_pid;
    char ut_line[32];
    char ut_id[4];
    char ut_user[32];
    char ut_host[256];
    struct timeval ut_tv;
};

__BEGIN_DECLS

void endutxent(void);
struct utmpx *getutxent(void);
struct utmpx *getutxid(const struct utmpx *);
struct utmpx *getutxline(const struct utmpx *);
struct utmpx *pututxline(const struct utmpx *);
void setutxent(void);

__END_DECLS

#endif
