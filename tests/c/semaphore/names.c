#include <errno.h>
#include <fcntl.h>
#include <semaphore.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define FAILS(call, error)                                                               \
    do {                                                                                 \
        errno = 0;                                                                       \
        int failed = (call), found = errno;                                              \
        printf("%s: %d, %s\n", #call, failed, found == error ? #error : strerror(found)); \
    } while (0)

int main(void)
{
    char name[64], longest[400];
    sem_t *one, *two, local;
    struct timespec time = {0, -1};
    int value;
    sprintf(name, "/wasikit-%d", (int)getpid());
    memset(longest, 'a', sizeof longest);
    longest[0] = '/';
    longest[399] = 0;
    FAILS(sem_open(name, 0) == SEM_FAILED, ENOENT);
    /* POSIX has ENAMETOOLONG, glibc EINVAL. */
    printf("%d\n", sem_open(longest, O_CREAT, 0600, 1) == SEM_FAILED);
    FAILS(sem_open("/", O_CREAT, 0600, 1) == SEM_FAILED, EINVAL);
    FAILS(sem_open(name, O_CREAT, 0600, 0x80000000u) == SEM_FAILED, EINVAL);
    one = sem_open(name, O_CREAT | O_EXCL, 0600, 2);
    FAILS(sem_open(name, O_CREAT | O_EXCL, 0600, 2) == SEM_FAILED, EEXIST);
    two = sem_open(name, O_CREAT, 0600, 9);
    printf("%d\n", one == two);
    sem_wait(one);
    sem_getvalue(two, &value);
    printf("%d\n", value);
    printf("%d\n", sem_unlink(name));
    FAILS(sem_unlink(name), ENOENT);
    FAILS(sem_unlink(longest), ENAMETOOLONG);
    printf("%d %d\n", sem_trywait(two), sem_post(two));
    printf("%d %d\n", sem_close(one), sem_close(two));
    FAILS(sem_init(&local, 0, 0x80000000u), EINVAL);
    sem_init(&local, 0, 1);
    printf("%d\n", sem_wait(&local));
    FAILS(sem_timedwait(&local, &time), EINVAL);
    FAILS(sem_trywait(&local), EAGAIN);
    printf("%d\n", sem_destroy(&local));
    return 0;
}
