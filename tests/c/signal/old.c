// The older functions.
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static volatile int count;
static void handler(int number) { (void)number; count++; }

int main(void)
{
    printf("%d\n", sigset(SIGUSR1, handler) == SIG_DFL);
    printf("%d\n", sighold(SIGUSR1));
    raise(SIGUSR1);
    printf("%d\n", count);
    printf("%d\n", sigrelse(SIGUSR1));
    printf("%d\n", count);
    printf("%d\n", sigignore(SIGUSR1));
    raise(SIGUSR1);
    printf("%d\n", count);
    printf("%d\n", siginterrupt(SIGUSR1, 1));
    printf("%d\n", killpg(getpgrp(), 0));
    stack_t stack;
    { int v0_ = sigaltstack(NULL, &stack); int v1_ = stack.ss_flags == SS_DISABLE; printf("%d %d\n", v0_, v1_); }
    printf("%d\n", bsd_signal(SIGUSR2, handler) == SIG_DFL);
    return 0;
}
