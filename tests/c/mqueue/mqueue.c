#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static volatile int count;
static void handler(int number, siginfo_t *info, void *context)
{
    (void)number; (void)context;
    count += info->si_code == SI_MESGQ ? info->si_value.sival_int : 1000;
}
static void alarmed(int number) { (void)number; }
#define FAILS(call, error)                                                               \
    do {                                                                                 \
        errno = 0;                                                                       \
        int result = (int)(call), found = errno;                                         \
        printf("%s: %d, %s\n", #call, result, found == error ? #error : strerror(found)); \
    } while (0)

int main(void)
{
    struct mq_attr attributes, old;
    struct sigaction action;
    struct sigevent event;
    struct timespec time;
    char name[64], buffer[32];
    unsigned priority;
    mqd_t queue, reader;
    sprintf(name, "/wasikit-%d", (int)getpid());
    mq_unlink(name);
    memset(&attributes, 0, sizeof attributes);
    attributes.mq_maxmsg = 3;
    attributes.mq_msgsize = 16;
    FAILS(mq_open(name, O_RDWR), ENOENT);
    queue = mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0600, &attributes);
    printf("%d\n", queue != (mqd_t)-1);
    FAILS(mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0600, &attributes), EEXIST);
    attributes.mq_maxmsg = 0;
    FAILS(mq_open("/wasikit-other", O_RDWR | O_CREAT, 0600, &attributes), EINVAL);
    reader = mq_open(name, O_RDONLY);
    printf("%d\n", mq_getattr(queue, &attributes));
    printf("%ld %ld %ld %ld\n", attributes.mq_flags, attributes.mq_maxmsg, attributes.mq_msgsize, attributes.mq_curmsgs);
    printf("%d", mq_send(queue, "low", 4, 1));
    printf("%d", mq_send(queue, "high", 5, 9));
    printf("%d\n", mq_send(queue, "low 2", 6, 1));
    FAILS(mq_send(reader, "x", 1, 0), EBADF);
    FAILS(mq_send(queue, "0123456789abcdefgh", 18, 0), EMSGSIZE);
    FAILS(mq_send(queue, "x", 1, 32768), EINVAL);
    FAILS(mq_receive(queue, buffer, 4, 0), EMSGSIZE);
    FAILS(mq_send(-1, "x", 1, 0), EBADF);
    attributes.mq_flags = O_NONBLOCK;
    attributes.mq_maxmsg = 100;
    printf("%d %ld\n", mq_setattr(queue, &attributes, &old), (long)(old.mq_flags & 0));
    mq_getattr(queue, &attributes);
    printf("%d %ld %ld\n", attributes.mq_flags == O_NONBLOCK, attributes.mq_maxmsg, attributes.mq_curmsgs);
    mq_getattr(reader, &attributes);
    printf("%d\n", attributes.mq_flags == 0);
    FAILS(mq_send(queue, "x", 1, 0), EAGAIN);
    attributes.mq_flags = 0;
    mq_setattr(queue, &attributes, 0);
    clock_gettime(CLOCK_REALTIME, &time);
    FAILS(mq_timedsend(queue, "x", 1, 0, &time), ETIMEDOUT);
    time.tv_nsec = -1;
    FAILS(mq_timedsend(queue, "x", 1, 0, &time), EINVAL);
    time.tv_nsec = 0;
    printf("%d", (int)mq_receive(reader, buffer, 16, &priority));
    printf(" %s %u\n", buffer, priority);
    printf("%d", (int)mq_timedreceive(reader, buffer, 16, &priority, &time));
    printf(" %s %u\n", buffer, priority);
    printf("%d", (int)mq_receive(reader, buffer, 16, 0));
    printf(" %s\n", buffer);
    time.tv_nsec = 0;
    FAILS(mq_timedreceive(reader, buffer, 16, 0, &time), ETIMEDOUT);

    memset(&action, 0, sizeof action);
    action.sa_sigaction = handler;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGUSR1, &action, 0);
    memset(&event, 0, sizeof event);
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGUSR1;
    event.sigev_value.sival_int = 3;
    printf("%d\n", mq_notify(queue, &event));
    FAILS(mq_notify(reader, &event), EBUSY);
    mq_send(queue, "a", 2, 0);
    mq_send(queue, "b", 2, 0);
    printf("%d\n", count);
    printf("%d\n", mq_notify(queue, &event));
    printf("%d\n", mq_notify(queue, 0));
    mq_receive(queue, buffer, 16, 0);
    mq_receive(queue, buffer, 16, 0);
    mq_send(queue, "c", 2, 0);
    printf("%d\n", count);
    mq_receive(queue, buffer, 16, 0);
    action.sa_handler = alarmed;
    action.sa_flags = 0;
    sigaction(SIGALRM, &action, 0);
    alarm(1);
    FAILS(mq_receive(queue, buffer, 16, 0), EINTR);

    printf("%d\n", mq_unlink(name));
    FAILS(mq_unlink(name), ENOENT);
    printf("%d\n", mq_send(queue, "still", 6, 0));
    printf("%d %d\n", mq_close(queue), mq_close(reader));
    FAILS(mq_close(queue), EBADF);
    FAILS(mq_open("/", O_RDWR), ENOENT);
    FAILS(mq_open("/a/b", O_RDWR | O_CREAT, 0600, 0), EACCES);
    return 0;
}
