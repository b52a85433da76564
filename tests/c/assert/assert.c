// oracle: none the host's wording differs; C17 7.2.1.1 asks for expression, file, line and function on stderr, then abort
#include <assert.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

static void handler(int number) { (void)number; puts("ok"); exit(0); }

int main(void)
{
    assert(1 == 1);
    signal(SIGABRT, handler);
    int zero = 0;
    assert(zero == 1);
    return 1;
}
