#include <stdio.h>
#include <stdlib.h>

static void one(void) { puts("one"); fflush(stdout); }
static void two(void) { puts("two"); fflush(stdout); }
static void never(void) { puts("never"); }

int main(void)
{
    atexit(never);
    { int v0_ = at_quick_exit(one); int v1_ = at_quick_exit(two); printf("%d %d\n", v0_, v1_); }
    fflush(stdout);
    quick_exit(4);
}
