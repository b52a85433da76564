// Mutexes of every kind, as one thread can use them.
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <time.h>

int main(void)
{
    pthread_mutexattr_t a;
    pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
    int v;
    { int v0_ = pthread_mutex_lock(&m); int v1_ = pthread_mutex_trylock(&m) == EBUSY; int v2_ = pthread_mutex_unlock(&m); printf("%d %d %d\n", v0_, v1_, v2_); }
    { int v0_ = pthread_mutex_trylock(&m); int v1_ = pthread_mutex_unlock(&m); printf("%d %d\n", v0_, v1_); }
    printf("%d\n", pthread_mutex_destroy(&m));
    printf("%d\n", pthread_mutexattr_init(&a));
    pthread_mutexattr_gettype(&a, &v);
    printf("default %d\n", v == PTHREAD_MUTEX_DEFAULT);
    printf("%d\n", pthread_mutexattr_settype(&a, PTHREAD_MUTEX_ERRORCHECK));
    pthread_mutexattr_gettype(&a, &v);
    printf("%d\n", v == PTHREAD_MUTEX_ERRORCHECK);
    printf("bad %d\n", pthread_mutexattr_settype(&a, 77) == EINVAL);
    pthread_mutex_init(&m, &a);
    printf("%d\n", pthread_mutex_unlock(&m) == EPERM);
    { int v0_ = pthread_mutex_lock(&m); int v1_ = pthread_mutex_lock(&m) == EDEADLK; printf("%d %d\n", v0_, v1_); }
    struct timespec soon;
    clock_gettime(CLOCK_REALTIME, &soon);
    printf("timed %d\n", pthread_mutex_timedlock(&m, &soon) == EDEADLK);
    { int v0_ = pthread_mutex_unlock(&m); int v1_ = pthread_mutex_unlock(&m) == EPERM; printf("%d %d\n", v0_, v1_); }
    printf("%d\n", pthread_mutex_destroy(&m));
    pthread_mutexattr_settype(&a, PTHREAD_MUTEX_RECURSIVE);
    pthread_mutex_init(&m, &a);
    for (int i = 0; i < 5; i++)
        printf("%d", pthread_mutex_lock(&m));
    for (int i = 0; i < 5; i++)
        printf("%d", pthread_mutex_unlock(&m));
    printf(" %d\n", pthread_mutex_unlock(&m) == EPERM);
    pthread_mutex_destroy(&m);
    pthread_mutex_init(&m, NULL);
    pthread_mutex_lock(&m);
    soon.tv_nsec += 20000000;
    if (soon.tv_nsec >= 1000000000) {
        soon.tv_nsec -= 1000000000;
        soon.tv_sec++;
    }
    printf("timedout %d\n", pthread_mutex_timedlock(&m, &soon) == ETIMEDOUT);
    soon.tv_nsec = 1000000000;
    printf("bad time %d\n", pthread_mutex_timedlock(&m, &soon) == EINVAL);
    pthread_mutex_unlock(&m);
    printf("%d\n", pthread_mutexattr_setpshared(&a, PTHREAD_PROCESS_SHARED));
    pthread_mutexattr_getpshared(&a, &v);
    { int v0_ = v == PTHREAD_PROCESS_SHARED; int v1_ = pthread_mutexattr_setpshared(&a, 5) == EINVAL; printf("%d %d\n", v0_, v1_); }
    printf("%d\n", pthread_mutexattr_setrobust(&a, PTHREAD_MUTEX_ROBUST));
    pthread_mutexattr_getrobust(&a, &v);
    printf("%d\n", v == PTHREAD_MUTEX_ROBUST);
    printf("%d\n", pthread_mutexattr_setprotocol(&a, PTHREAD_PRIO_INHERIT));
    pthread_mutexattr_getprotocol(&a, &v);
    printf("%d\n", v == PTHREAD_PRIO_INHERIT);
    printf("%d\n", pthread_mutexattr_destroy(&a));
    return 0;
}
