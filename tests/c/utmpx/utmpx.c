// oracle: none who is logged in differs: POSIX XSH endutxent, an empty data base; ulimit of a program without limits
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <ulimit.h>
#include <utmpx.h>

int main(void)
{
    struct utmpx entry = {.ut_type = USER_PROCESS};
    setutxent();
    int ok = !getutxent() && !getutxid(&entry) && !getutxline(&entry);
    ok = ok && !pututxline(&entry) && errno == EPERM;
    endutxent();
    ok = ok && ulimit(UL_GETFSIZE) == LONG_MAX;
    ok = ok && ulimit(99) == -1 && errno == EINVAL;
    ok = ok && ulimit(UL_SETFSIZE, 1L) == -1 && errno == EPERM;
    puts(ok ? "ok" : "wrong");
    return !ok;
}
