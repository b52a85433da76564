// oracle: none the host has threads: pthread_create shall give EAGAIN when resources are lacking (POSIX XSH pthread_create)
#include <errno.h>
#include <pthread.h>
#include <stdio.h>

static void *body(void *argument) { return argument; }

int main(void)
{
    pthread_t t;
    int bad = 0;
    bad |= pthread_create(&t, NULL, body, NULL) != EAGAIN;
    bad |= pthread_detach(pthread_self()) != 0;
    bad |= pthread_tryjoin_np(pthread_self(), NULL) != EBUSY;
    bad |= pthread_timedjoin_np(pthread_self(), NULL, NULL) != EDEADLK;
    bad |= pthread_getconcurrency() != 0 || pthread_setconcurrency(0) != 0 || pthread_setconcurrency(-1) != EINVAL;
    bad |= pthread_atfork(NULL, NULL, NULL) != 0;
    clockid_t clock;
    bad |= pthread_getcpuclockid(pthread_self(), &clock) != ENOENT;
    bad |= pthread_setschedprio(pthread_self(), 0) != 0;
    pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
    bad |= pthread_mutex_lock(&m) != 0 || pthread_mutex_lock(&m) != EDEADLK;
    bad |= pthread_mutex_consistent(&m) != EINVAL;
    int ceiling;
    bad |= pthread_mutex_getprioceiling(&m, &ceiling) != EINVAL;
    bad |= pthread_mutex_setprioceiling(&m, 1, &ceiling) != EINVAL;
    pthread_mutexattr_t a;
    pthread_mutexattr_init(&a);
    bad |= pthread_mutexattr_getprioceiling(&a, &ceiling) != 0 || ceiling != sched_get_priority_min(SCHED_FIFO);
    bad |= pthread_mutexattr_setprioceiling(&a, 0) != EINVAL;
    bad |= pthread_mutexattr_setprioceiling(&a, 5) != 0 || pthread_mutexattr_getprioceiling(&a, &ceiling) != 0 || ceiling != 5;
    pthread_attr_t t1;
    bad |= pthread_getattr_default_np(&t1) != 0 || pthread_setattr_default_np(&t1) != 0;
    puts(bad ? "wrong" : "ok");
    return bad;
}
