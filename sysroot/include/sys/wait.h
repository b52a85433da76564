/* <sys/wait.h>: POSIX. There are no children: every wait fails with ECHILD. */
#ifndef _SYS_WAIT_H
#define _SYS_WAIT_H

#include <features.h>
#include <signal.h>

#include <bits/absent.h>
#include <bits/types/id_t.h>
#include <bits/types/pid_t.h>
#include <bits/wait.h>

#if __VISIBLE_MISC
/* As in musl: programs use `struct rusage` and getpriority() with this header alone. */
#include <sys/resource.h>
#endif

#define WSTOPPED 2
#define WEXITED 4
#define WCONTINUED 8
#define WNOWAIT 0x1000000

typedef enum { P_ALL = 0, P_PID = 1, P_PGID = 2 } idtype_t;

__BEGIN_DECLS

pid_t wait(int *);
pid_t waitpid(pid_t, int *, int);
#if __VISIBLE_POSIX
int waitid(idtype_t, id_t, siginfo_t *, int);
#endif

#if __VISIBLE_MISC
pid_t wait3(int *, int, struct rusage *) __ABSENT(wait3);
pid_t wait4(pid_t, int *, int, struct rusage *) __ABSENT(wait4);
#endif

__END_DECLS

#endif
