/* Real-time signals are queued, ordinary ones are not; sets and old interfaces around them. */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static void handler(int number, siginfo_t *info, void *context)
{
    (void)context;
    printf("%s %d %d\n", number == SIGUSR1 ? "user" : "real-time", info->si_value.sival_int, info->si_code == SI_QUEUE);
}

int main(void)
{
    struct sigaction action, got;
    sigset_t set, pending;
    siginfo_t info;
    struct timespec none = {0, 0};
    int number, i;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = handler;
    action.sa_flags = SA_SIGINFO;
    sigaddset(&action.sa_mask, SIGUSR2);
    sigaction(SIGUSR1, &action, 0);
    sigaction(SIGRTMIN + 3, &action, 0);
    sigaction(SIGUSR1, 0, &got);
    printf("%d %d %d\n", got.sa_sigaction == handler, sigismember(&got.sa_mask, SIGUSR2), got.sa_flags & SA_SIGINFO ? 1 : 0);
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigaddset(&set, SIGRTMIN + 3);
    sigprocmask(SIG_BLOCK, &set, 0);
    for (i = 0; i < 3; i++) {
        union sigval value;
        value.sival_int = i + 1;
        printf("%d", sigqueue(getpid(), SIGUSR1, value));
        printf("%d\n", sigqueue(getpid(), SIGRTMIN + 3, value));
    }
    sigpending(&pending);
    printf("%d %d %d\n", sigismember(&pending, SIGUSR1), sigismember(&pending, SIGRTMIN + 3), sigismember(&pending, SIGUSR2));
    printf("%d\n", sigwaitinfo(&set, &info) == SIGUSR1);
    printf("%d\n", info.si_value.sival_int);
    printf("%d\n", sigtimedwait(&set, &info, &none) == SIGRTMIN + 3);
    printf("%d\n", info.si_value.sival_int);
    sigpending(&pending);
    printf("%d %d\n", sigismember(&pending, SIGUSR1), sigismember(&pending, SIGRTMIN + 3));
    sigprocmask(SIG_UNBLOCK, &set, 0);
    sigpending(&pending);
    printf("%d\n", sigismember(&pending, SIGRTMIN + 3));
    { int v0_ = sigtimedwait(&set, &info, &none); int v1_ = errno == EAGAIN; printf("%d %d\n", v0_, v1_); }

    /* ignoring discards what is pending */
    sigprocmask(SIG_BLOCK, &set, 0);
    raise(SIGUSR1);
    signal(SIGUSR1, SIG_IGN);
    sigpending(&pending);
    printf("%d\n", sigismember(&pending, SIGUSR1));
    signal(SIGUSR1, SIG_DFL);
    raise(SIGUSR1);
    printf("%d\n", sigwait(&set, &number));
    printf("%d\n", number == SIGUSR1);
    { union sigval value; value.sival_int = 0;
      int v0_ = sigqueue(getpid(), 1000, value); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_);
      printf("%d\n", sigqueue(getpid(), 0, value)); }
    { stack_t stack; memset(&stack, 0, sizeof stack); stack.ss_flags = 99;
      int v0_ = sigaltstack(&stack, 0); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_);
      stack.ss_flags = 0; stack.ss_size = 1;
      v0_ = sigaltstack(&stack, 0); v1_ = errno == ENOMEM; printf("%d %d\n", v0_, v1_); }
    return 0;
}
