// psignal and psiginfo write to standard error; sigpause, pthread_kill, pthread_sigmask.
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>

static volatile int count;
static void handler(int number) { (void)number; count++; }

int main(void)
{
    psignal(SIGINT, "message");
    siginfo_t info = {.si_signo = SIGTERM};
    psiginfo(&info, "info");
    signal(SIGUSR1, handler);
    int r = pthread_kill(pthread_self(), SIGUSR1);
    printf("%d %d\n", r, count);
    printf("%d\n", pthread_kill(pthread_self(), 0));
    printf("%d\n", pthread_kill(pthread_self(), 1000) == EINVAL);
    sigset_t set, old;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    printf("%d\n", pthread_sigmask(SIG_BLOCK, &set, NULL));
    pthread_kill(pthread_self(), SIGUSR1);
    printf("%d\n", count);
    printf("%d\n", pthread_sigmask(99, &set, &old) == EINVAL);
    errno = 0;
    r = sigpause(SIGUSR1);
    printf("%d %d %d\n", r, errno == EINTR, count);
    pthread_sigmask(SIG_SETMASK, NULL, &old);
    printf("%d\n", sigismember(&old, SIGUSR1));
    printf("%d\n", mlockall(0x1000) == -1);
    return 0;
}
