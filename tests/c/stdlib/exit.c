#include <stdio.h>
#include <stdlib.h>

static void first(void) { puts("first registered, last run"); }
static void second(void) { puts("second"); }
static void more(void) { puts("registers another"); atexit(second); }

int main(void)
{
    atexit(first);
    for (int i = 0; i < 70; i++)
        atexit(i % 35 ? second : first);
    atexit(more);
    printf("no newline at the end");
    exit(9);
}
