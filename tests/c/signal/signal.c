#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static volatile int count, last;
static void handler(int number) { count++; last = number; }
static void nested(int number) { printf("in %d\n", number == SIGUSR1); raise(SIGUSR1); printf("out %d\n", count); count++; }
static void information(int number, siginfo_t *info, void *context)
{
    (void)context;
    printf("info %d %d %d %d\n", number == SIGUSR2, info->si_signo == SIGUSR2, info->si_code == SI_QUEUE, info->si_value.sival_int);
}

int main(void)
{
    printf("%d\n", signal(SIGUSR1, handler) == SIG_DFL);
    printf("%d", raise(SIGUSR1));
    printf(" %d %d\n", count, last == SIGUSR1);
    printf("%d\n", signal(SIGUSR1, SIG_IGN) == handler);
    raise(SIGUSR1);
    printf("%d\n", count);
    printf("%d\n", signal(SIGUSR1, SIG_DFL) == SIG_IGN);
    errno = 0;
    { int v0_ = signal(SIGKILL, handler) == SIG_ERR; int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }
    printf("%d\n", signal(1000, handler) == SIG_ERR);
    printf("%d", raise(0));
    printf(" %d\n", raise(1000) != 0);
    raise(SIGCHLD);
    raise(SIGURG);
    raise(SIGWINCH);
    puts("ignored by default");

    struct sigaction action, old;
    memset(&action, 0, sizeof action);
    action.sa_handler = nested;
    sigemptyset(&action.sa_mask);
    printf("%d\n", sigaction(SIGUSR1, &action, &old));
    printf("%d\n", old.sa_handler == SIG_DFL);
    count = 0;
    action.sa_flags = SA_RESETHAND;
    struct sigaction once = action;
    raise(SIGCONT);
    once.sa_handler = handler;
    sigaction(SIGUSR2, &once, NULL);
    raise(SIGUSR2);
    sigaction(SIGUSR2, NULL, &old);
    printf("reset %d %d\n", count, old.sa_handler == SIG_DFL);

    sigset_t set, before, pending;
    sigemptyset(&set);
    { int v0_ = sigaddset(&set, SIGUSR2); int v1_ = sigismember(&set, SIGUSR2); printf("%d%d\n", v0_, v1_); }
    errno = 0;
    { int v0_ = sigaddset(&set, 1000); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }
    signal(SIGUSR2, handler);
    count = 0;
    printf("%d\n", sigprocmask(SIG_BLOCK, &set, &before));
    raise(SIGUSR2);
    raise(SIGUSR2);
    printf("blocked %d\n", count);
    sigpending(&pending);
    { int v0_ = sigismember(&pending, SIGUSR2); int v1_ = sigismember(&pending, SIGUSR1); printf("pending %d %d\n", v0_, v1_); }
    sigprocmask(SIG_SETMASK, &before, NULL);
    printf("delivered %d\n", count);
    errno = 0;
    { int v0_ = sigprocmask(99, &set, NULL); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }

    sigprocmask(SIG_BLOCK, &set, NULL);
    raise(SIGUSR2);
    int number = 0;
    { int v0_ = sigwait(&set, &number); int v1_ = number == SIGUSR2; int v2_ = count; printf("%d %d %d\n", v0_, v1_, v2_); }
    struct timespec none = {0, 0};
    errno = 0;
    { int v0_ = sigtimedwait(&set, NULL, &none); int v1_ = errno == EAGAIN; printf("%d %d\n", v0_, v1_); }
    raise(SIGUSR2);
    siginfo_t info;
    { int v0_ = sigwaitinfo(&set, &info) == SIGUSR2; int v1_ = info.si_signo == SIGUSR2; printf("%d %d\n", v0_, v1_); }
    raise(SIGUSR2);
    sigset_t none_blocked;
    sigemptyset(&none_blocked);
    count = 0;
    errno = 0;
    { int v0_ = sigsuspend(&none_blocked); int v1_ = errno == EINTR; printf("%d %d", v0_, v1_); }
    printf(" %d\n", count);
    sigprocmask(SIG_UNBLOCK, &set, NULL);

    action.sa_sigaction = information;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGUSR2, &action, NULL);
    union sigval value = {.sival_int = 77};
    printf("%d\n", sigqueue(getpid(), SIGUSR2, value));

    printf("%d\n", kill(getpid(), 0));
    signal(SIGTERM, handler);
    count = 0;
    printf("%d", kill(getpid(), SIGTERM));
    printf(" %d\n", count);
    errno = 0;
    { int v0_ = kill(getpid(), 1000); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }
    sigfillset(&set);
    { int v0_ = sigismember(&set, SIGTERM); int v1_ = sigdelset(&set, SIGTERM); printf("%d %d\n", v0_, v1_); }
    printf("%d\n", sigismember(&set, SIGTERM));
    sigset_t a, b;
    sigemptyset(&a);
    printf("%d\n", sigisemptyset(&a));
    sigaddset(&a, SIGHUP);
    sigemptyset(&b);
    sigaddset(&b, SIGINT);
    sigorset(&set, &a, &b);
    { int v0_ = sigismember(&set, SIGHUP); int v1_ = sigismember(&set, SIGINT); printf("%d %d\n", v0_, v1_); }
    sigandset(&set, &a, &b);
    printf("%d\n", sigisemptyset(&set));
    { const char * v0_ = strsignal(SIGSEGV); const char * v1_ = strsignal(SIGINT); printf("%s|%s\n", v0_, v1_); }
    return 0;
}
