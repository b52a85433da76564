// oracle: none POSIX.1-2024 XSH pthread_rwlock_clockrdlock; the host has no second thread here either
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <time.h>

int main(void)
{
    pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    int ok = pthread_rwlock_clockrdlock(&lock, CLOCK_MONOTONIC, &now) == 0;
    ok = ok && pthread_rwlock_clockwrlock(&lock, CLOCK_MONOTONIC, &now) == ETIMEDOUT;
    ok = ok && pthread_rwlock_unlock(&lock) == 0;
    ok = ok && pthread_rwlock_clockwrlock(&lock, CLOCK_MONOTONIC, &now) == 0;
    ok = ok && pthread_rwlock_unlock(&lock) == 0;
    puts(ok ? "ok" : "wrong");
    return !ok;
}
