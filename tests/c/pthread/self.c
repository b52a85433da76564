// What the one thread can say of itself, its keys, its cancellation; pthread_exit ends with 0.
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static pthread_key_t key;
static void destroy(void *value) { printf("destroyed %s\n", (char *)value); fflush(stdout); }
static void cleanup(void *value) { printf("cleanup %s\n", (char *)value); }

int main(void)
{
    pthread_t self = pthread_self();
    printf("%d\n", !!pthread_equal(self, pthread_self()));
    printf("join self %d\n", pthread_join(self, NULL) == EDEADLK);
    printf("%d\n", pthread_setname_np(self, "worker"));
    char name[16];
    { int v0_ = pthread_getname_np(self, name, sizeof name); const char * v1_ = name; printf("%d %s\n", v0_, v1_); }
    { int v0_ = pthread_setname_np(self, "much too long a name") == ERANGE; int v1_ = pthread_getname_np(self, name, 3) == ERANGE; printf("%d %d\n", v0_, v1_); }
    int policy;
    struct sched_param parameters;
    { int v0_ = pthread_getschedparam(self, &policy, &parameters); int v1_ = policy == SCHED_OTHER; int v2_ = parameters.sched_priority; printf("%d %d %d\n", v0_, v1_, v2_); }
    printf("%d\n", pthread_setschedparam(self, policy, &parameters));
    { int v0_ = sched_get_priority_min(SCHED_OTHER); int v1_ = sched_get_priority_max(SCHED_OTHER); printf("%d %d\n", v0_, v1_); }
    for (int real_time = SCHED_FIFO; real_time <= SCHED_RR; ++real_time) {
        printf("%d ", sched_get_priority_min(real_time));
        printf("%d\n", sched_get_priority_max(real_time));
    }
    errno = 0;
    { int v0_ = sched_get_priority_max(1234); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }
    printf("%d\n", sched_yield());
    pthread_attr_t a;
    void *stack;
    size_t size;
    printf("%d\n", pthread_getattr_np(self, &a));
    printf("%d\n", pthread_attr_getstack(&a, &stack, &size));
    char *here = (char *)&a;
    printf("inside %d\n", here >= (char *)stack && here < (char *)stack + size);
    pthread_key_t other;
    { int v0_ = pthread_key_create(&key, destroy); int v1_ = pthread_key_create(&other, NULL); printf("%d %d\n", v0_, v1_); }
    { int v0_ = pthread_getspecific(key) == NULL; int v1_ = pthread_setspecific(key, "value"); printf("%d %d\n", v0_, v1_); }
    printf("%s\n", (char *)pthread_getspecific(key));
    { int v0_ = pthread_key_delete(other); int v1_ = pthread_key_delete(other) == EINVAL; printf("%d %d\n", v0_, v1_); }
    printf("%d\n", pthread_setspecific(other, "x") == EINVAL);
    int old;
    { int v0_ = pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old); int v1_ = old == PTHREAD_CANCEL_ENABLE; printf("%d %d\n", v0_, v1_); }
    printf("%d\n", pthread_cancel(self));
    pthread_testcancel();
    puts("not cancelled while disabled");
    { int v0_ = pthread_setcanceltype(PTHREAD_CANCEL_DEFERRED, &old); int v1_ = old == PTHREAD_CANCEL_DEFERRED; printf("%d %d\n", v0_, v1_); }
    pthread_cleanup_push(cleanup, "popped and run");
    pthread_cleanup_pop(1);
    pthread_cleanup_push(cleanup, "popped, not run");
    pthread_cleanup_pop(0);
    fflush(stdout);
    pthread_cleanup_push(cleanup, "one");
    pthread_cleanup_push(cleanup, "two");
    pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, NULL);
    pthread_testcancel();
    puts("not reached");
    pthread_cleanup_pop(0);
    pthread_cleanup_pop(0);
    return 1;
}
