// Read-write locks, spin locks, barriers for one, once, conditions that time out.
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <time.h>

static int runs;
static void once(void) { runs++; }

int main(void)
{
    pthread_rwlock_t l = PTHREAD_RWLOCK_INITIALIZER;
    { int v0_ = pthread_rwlock_rdlock(&l); int v1_ = pthread_rwlock_tryrdlock(&l); int v2_ = pthread_rwlock_trywrlock(&l) == EBUSY; printf("%d%d%d\n", v0_, v1_, v2_); }
    { int v0_ = pthread_rwlock_unlock(&l); int v1_ = pthread_rwlock_unlock(&l); printf("%d%d\n", v0_, v1_); }
    { int v0_ = pthread_rwlock_wrlock(&l); int v1_ = pthread_rwlock_tryrdlock(&l) == EBUSY; int v2_ = pthread_rwlock_trywrlock(&l) == EBUSY; printf("%d%d%d\n", v0_, v1_, v2_); }
    { int v0_ = pthread_rwlock_rdlock(&l) == EDEADLK; int v1_ = pthread_rwlock_wrlock(&l) == EDEADLK; printf("%d%d\n", v0_, v1_); }
    { int v0_ = pthread_rwlock_unlock(&l); int v1_ = pthread_rwlock_destroy(&l); printf("%d%d\n", v0_, v1_); }
    pthread_rwlockattr_t ra;
    int v;
    { int v0_ = pthread_rwlockattr_init(&ra); int v1_ = pthread_rwlockattr_setpshared(&ra, PTHREAD_PROCESS_SHARED); printf("%d%d\n", v0_, v1_); }
    pthread_rwlockattr_getpshared(&ra, &v);
    { int v0_ = v == PTHREAD_PROCESS_SHARED; int v1_ = pthread_rwlock_init(&l, &ra); printf("%d%d\n", v0_, v1_); }
    { int v0_ = pthread_rwlockattr_destroy(&ra); int v1_ = pthread_rwlock_destroy(&l); printf("%d%d\n", v0_, v1_); }

    pthread_spinlock_t s;
    printf("%d", pthread_spin_init(&s, PTHREAD_PROCESS_PRIVATE));
    { int v0_ = pthread_spin_lock(&s); int v1_ = pthread_spin_trylock(&s) == EBUSY; printf("%d%d", v0_, v1_); }
    { int v0_ = pthread_spin_unlock(&s); int v1_ = pthread_spin_trylock(&s); int v2_ = pthread_spin_unlock(&s); printf("%d%d%d\n", v0_, v1_, v2_); }
    printf("%d\n", pthread_spin_destroy(&s));

    pthread_barrier_t b;
    pthread_barrierattr_t ba;
    { int v0_ = pthread_barrierattr_init(&ba); int v1_ = pthread_barrierattr_setpshared(&ba, PTHREAD_PROCESS_PRIVATE); printf("%d%d\n", v0_, v1_); }
    pthread_barrierattr_getpshared(&ba, &v);
    printf("%d\n", v == PTHREAD_PROCESS_PRIVATE);
    printf("%d\n", pthread_barrier_init(&b, &ba, 0) == EINVAL);
    printf("%d\n", pthread_barrier_init(&b, &ba, 1));
    printf("%d\n", pthread_barrier_wait(&b) == PTHREAD_BARRIER_SERIAL_THREAD);
    printf("%d\n", pthread_barrier_wait(&b) == PTHREAD_BARRIER_SERIAL_THREAD);
    { int v0_ = pthread_barrier_destroy(&b); int v1_ = pthread_barrierattr_destroy(&ba); printf("%d%d\n", v0_, v1_); }

    pthread_once_t o = PTHREAD_ONCE_INIT;
    pthread_once(&o, once);
    pthread_once(&o, once);
    printf("once %d\n", runs);

    pthread_cond_t c = PTHREAD_COND_INITIALIZER;
    pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
    struct timespec soon;
    clock_gettime(CLOCK_REALTIME, &soon);
    pthread_mutex_lock(&m);
    printf("%d\n", pthread_cond_timedwait(&c, &m, &soon) == ETIMEDOUT);
    { int v0_ = pthread_cond_signal(&c); int v1_ = pthread_cond_broadcast(&c); int v2_ = pthread_mutex_unlock(&m); printf("%d%d%d\n", v0_, v1_, v2_); }
    printf("%d\n", pthread_cond_destroy(&c));
    pthread_condattr_t ca;
    clockid_t clock;
    { int v0_ = pthread_condattr_init(&ca); int v1_ = pthread_condattr_setclock(&ca, CLOCK_MONOTONIC); printf("%d%d\n", v0_, v1_); }
    pthread_condattr_getclock(&ca, &clock);
    printf("%d\n", clock == CLOCK_MONOTONIC);
    printf("%d\n", pthread_condattr_setpshared(&ca, PTHREAD_PROCESS_SHARED));
    pthread_condattr_getpshared(&ca, &v);
    printf("%d\n", v == PTHREAD_PROCESS_SHARED);
    pthread_cond_init(&c, &ca);
    clock_gettime(CLOCK_MONOTONIC, &soon);
    pthread_mutex_lock(&m);
    printf("%d\n", pthread_cond_timedwait(&c, &m, &soon) == ETIMEDOUT);
    pthread_mutex_unlock(&m);
    printf("%d\n", pthread_condattr_destroy(&ca));
    pthread_rwlock_init(&l, NULL);
    { int v0_ = pthread_rwlock_timedrdlock(&l, &soon); int v1_ = pthread_rwlock_unlock(&l); printf("%d%d\n", v0_, v1_); }
    { int v0_ = pthread_rwlock_timedwrlock(&l, &soon); int v1_ = pthread_rwlock_unlock(&l); printf("%d%d\n", v0_, v1_); }
    return 0;
}
