// oracle: none the host's numbers differ: one process, leader of its group and session (POSIX XBD 3.295)
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    int bad = getpid() <= 0 || getppid() <= 0;
    bad |= getpgrp() != getpid() || getpgid(0) != getpid() || getsid(0) != getpid() || getpgid(getpid()) != getpid();
    bad |= getpgid(12345) != -1 || errno != ESRCH;
    bad |= setsid() != -1 || errno != EPERM;
    bad |= setpgid(0, 0) != -1 || errno != EPERM;
    bad |= setpgrp() != getpid();
    puts(bad ? "wrong" : "ok");
    return bad;
}
