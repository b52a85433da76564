// oracle: musl
// wait3 and wait4 take a struct that a program with this header alone can use.
#include <errno.h>
#include <stdio.h>
#include <sys/wait.h>

int main(void)
{
    struct rusage usage = {0};
    printf("%d", (int)wait3(NULL, WNOHANG, &usage));
    printf(" %d\n", errno == ECHILD);
    printf("%d", (int)wait4(-1, NULL, 0, &usage));
    printf(" %d\n", errno == ECHILD);
    printf("%lld %lld\n", (long long)usage.ru_utime.tv_sec, (long long)usage.ru_stime.tv_usec);
    return 0;
}
