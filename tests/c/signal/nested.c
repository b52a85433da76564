// A signal sent from its own handler waits until the handler has returned, unless SA_NODEFER.
#include <signal.h>
#include <stdio.h>
#include <string.h>

static volatile int depth, calls;
static void handler(int number)
{
    calls++;
    depth++;
    printf("call %d at depth %d\n", calls, depth);
    if (calls < 3)
        raise(number);
    depth--;
}

int main(void)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    sigaction(SIGUSR1, &action, NULL);
    raise(SIGUSR1);
    calls = 0;
    action.sa_flags = SA_NODEFER;
    sigaction(SIGUSR1, &action, NULL);
    raise(SIGUSR1);
    return 0;
}
