#include <errno.h>
#include <fcntl.h>
#include <semaphore.h>
#include <stdio.h>
#include <time.h>

int main(void)
{
    sem_t s;
    int v;
    struct timespec now;
    printf("%d\n", sem_init(&s, 0, 2));
    { int v0_ = sem_wait(&s); int v1_ = sem_trywait(&s); printf("%d%d\n", v0_, v1_); }
    errno = 0;
    { int v0_ = sem_trywait(&s); int v1_ = errno == EAGAIN; printf("%d %d\n", v0_, v1_); }
    clock_gettime(CLOCK_REALTIME, &now);
    errno = 0;
    { int v0_ = sem_timedwait(&s, &now); int v1_ = errno == ETIMEDOUT; printf("%d %d\n", v0_, v1_); }
    now.tv_nsec = -1;
    errno = 0;
    { int v0_ = sem_timedwait(&s, &now); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }
    printf("%d\n", sem_post(&s));
    now.tv_nsec = 0;
    sem_getvalue(&s, &v);
    printf("%d\n", v);
    printf("%d\n", sem_timedwait(&s, &now));
    printf("%d\n", sem_destroy(&s));
    sem_unlink("/wasikit-test");
    errno = 0;
    { int v0_ = sem_open("/wasikit-test", 0) == SEM_FAILED; int v1_ = errno == ENOENT; printf("%d %d\n", v0_, v1_); }
    sem_t *named = sem_open("/wasikit-test", O_CREAT, 0600, 1);
    sem_t *again = sem_open("/wasikit-test", 0);
    printf("%d %d\n", named != SEM_FAILED, named == again);
    errno = 0;
    { int v0_ = sem_open("/wasikit-test", O_CREAT | O_EXCL, 0600, 1) == SEM_FAILED; int v1_ = errno == EEXIST; printf("%d %d\n", v0_, v1_); }
    { int v0_ = sem_wait(named); int v1_ = sem_post(again); printf("%d%d\n", v0_, v1_); }
    { int v0_ = sem_close(again); int v1_ = sem_unlink("/wasikit-test"); printf("%d%d\n", v0_, v1_); }
    errno = 0;
    { int v0_ = sem_unlink("/wasikit-test"); int v1_ = errno == ENOENT; printf("%d %d\n", v0_, v1_); }
    printf("%d\n", sem_close(named));
    return 0;
}
