// Attributes of threads are kept.
#include <errno.h>
#include <pthread.h>
#include <stdio.h>

int main(void)
{
    pthread_attr_t a;
    int v;
    size_t n;
    struct sched_param p = {0};
    printf("%d\n", pthread_attr_init(&a));
    pthread_attr_getdetachstate(&a, &v);
    printf("%d\n", v == PTHREAD_CREATE_JOINABLE);
    printf("%d\n", pthread_attr_setdetachstate(&a, PTHREAD_CREATE_DETACHED));
    pthread_attr_getdetachstate(&a, &v);
    { int v0_ = v == PTHREAD_CREATE_DETACHED; int v1_ = pthread_attr_setdetachstate(&a, 9) == EINVAL; printf("%d %d\n", v0_, v1_); }
    printf("%d\n", pthread_attr_setstacksize(&a, 1 << 20));
    pthread_attr_getstacksize(&a, &n);
    { size_t v0_ = n; int v1_ = pthread_attr_setstacksize(&a, 16) == EINVAL; printf("%zu %d\n", v0_, v1_); }
    printf("%d\n", pthread_attr_setguardsize(&a, 4096));
    pthread_attr_getguardsize(&a, &n);
    printf("%zu\n", n);
    printf("%d\n", pthread_attr_setscope(&a, PTHREAD_SCOPE_SYSTEM));
    pthread_attr_getscope(&a, &v);
    { int v0_ = v == PTHREAD_SCOPE_SYSTEM; int v1_ = pthread_attr_setscope(&a, PTHREAD_SCOPE_PROCESS) == ENOTSUP; printf("%d %d\n", v0_, v1_); }
    printf("%d\n", pthread_attr_setschedpolicy(&a, SCHED_FIFO));
    pthread_attr_getschedpolicy(&a, &v);
    printf("%d\n", v == SCHED_FIFO);
    printf("%d\n", pthread_attr_setinheritsched(&a, PTHREAD_EXPLICIT_SCHED));
    pthread_attr_getinheritsched(&a, &v);
    printf("%d\n", v == PTHREAD_EXPLICIT_SCHED);
    p.sched_priority = 1;
    printf("%d\n", pthread_attr_setschedparam(&a, &p));
    p.sched_priority = 0;
    pthread_attr_getschedparam(&a, &p);
    printf("%d\n", p.sched_priority);
    static char stack[1 << 17];
    void *address;
    printf("%d\n", pthread_attr_setstack(&a, stack, sizeof stack));
    { int v0_ = pthread_attr_getstack(&a, &address, &n); int v1_ = address == stack; size_t v2_ = n; printf("%d %d %zu\n", v0_, v1_, v2_); }
    printf("%d\n", pthread_attr_destroy(&a));
    return 0;
}
