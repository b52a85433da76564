#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void never(void) { puts("never"); }

int main(int argc, char **argv)
{
    (void)argv;
    atexit(never);
    puts("flushed");
    fflush(stdout);
    printf("lost");
    if (argc > 5)
        _exit(1);
    _Exit(5);
}
