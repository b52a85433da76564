// flags: -D_GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>

int main(void)
{
    int status;
    siginfo_t information;
    struct rusage usage;
    printf("%d\n", (int)waitpid(-1, &status, WNOHANG));
    printf("%d\n", errno == ECHILD);
    errno = 0;
    printf("%d\n", waitid(P_ALL, 0, &information, WEXITED));
    printf("%d\n", errno == ECHILD);
    errno = 0;
    printf("%d\n", (int)wait3(&status, 0, &usage));
    printf("%d\n", errno == ECHILD);
    errno = 0;
    printf("%d\n", (int)wait4(-1, &status, 0, &usage));
    printf("%d\n", errno == ECHILD);
    return 0;
}
