// oracle: none on the host these signals would reach other processes
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int caught;
static void count(int signal)
{
    (void)signal;
    caught++;
}

static void check(int result, int wanted)
{
    if (wanted ? result != -1 || errno != wanted : result != 0) {
        printf("%d %d instead of %d\n", result, errno, wanted);
        exit(1);
    }
    errno = 0;
}

int main(void)
{
    signal(SIGUSR1, count);
    // There is nobody but this process, which everybody does not include, and the runtime, which takes no signals.
    check(kill(-1, SIGUSR1), ESRCH);
    check(kill(getppid(), SIGUSR1), EPERM);
    check(kill(getppid(), 0), EPERM);
    check(kill(getpid() + 1, 0), ESRCH);
    check(kill(-getpid() - 1, 0), ESRCH);
    if (caught != 0)
        return 1;
    check(kill(0, SIGUSR1), 0);
    check(kill(-getpgrp(), SIGUSR1), 0);
    check(killpg(getpgrp(), SIGUSR1), 0);
    check(kill(getpid(), SIGUSR1), 0);
    if (caught != 4)
        return 1;
    puts("ok");
    return 0;
}
