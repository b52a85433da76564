// oracle: none a condition that nobody signals times out (POSIX XSH pthread_cond_clockwait, sem_clockwait, pthread_mutex_clocklock); futexes are wasi-libc's own
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <time.h>

int __wasilibc_futex_wait(void *, int, int, long long);
int __wasilibc_futex_wake(void *, int);
pthread_t __wasilibc_pthread_self(void);
int pthread_cond_clockwait(pthread_cond_t *, pthread_mutex_t *, clockid_t, const struct timespec *);
int pthread_mutex_clocklock(pthread_mutex_t *, clockid_t, const struct timespec *);
int sem_clockwait(sem_t *, clockid_t, const struct timespec *);

int main(void)
{
    int bad = 0, word = 5;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    pthread_cond_t c = PTHREAD_COND_INITIALIZER;
    pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
    bad |= pthread_cond_wait(&c, &m) != EPERM;
    pthread_mutex_lock(&m);
    bad |= pthread_cond_clockwait(&c, &m, CLOCK_MONOTONIC, &now) != ETIMEDOUT;
    bad |= pthread_mutex_clocklock(&m, CLOCK_MONOTONIC, &now) != ETIMEDOUT;
    sem_t s;
    sem_init(&s, 0, 0);
    bad |= sem_clockwait(&s, CLOCK_MONOTONIC, &now) != -1 || errno != ETIMEDOUT;
    bad |= __wasilibc_futex_wait(&word, 0, 4, 1000) != -EAGAIN;
    bad |= __wasilibc_futex_wait(&word, 0, 5, 1000) != -ETIMEDOUT;
    bad |= __wasilibc_futex_wake(&word, 1) != 0;
    bad |= __wasilibc_pthread_self() != pthread_self();
    puts(bad ? "wrong" : "ok");
    return bad;
}
