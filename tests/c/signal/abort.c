// flags: -O1
// A handler for SIGABRT runs when abort is called, and may leave by exit.
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

static void handler(int number)
{
    printf("aborting %d\n", number == SIGABRT);
    exit(3);
}

int main(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGABRT);
    sigprocmask(SIG_BLOCK, &set, NULL);
    signal(SIGABRT, handler);
    abort();
}
