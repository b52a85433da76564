// dirs: .
#define _GNU_SOURCE
#include <aio.h>
#include <errno.h>
#include <signal.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static volatile int count;
static void handler(int number, siginfo_t *info, void *context)
{
    (void)number; (void)context;
    count += info->si_value.sival_int;
}
static int finish(struct aiocb *request)
{
    const struct aiocb *list[2] = {0, request};
    while (aio_error(request) == EINPROGRESS) aio_suspend(list, 2, 0);
    return aio_error(request);
}
static void prepare(struct aiocb *request, int file, void *buffer, size_t length, off_t offset)
{
    memset(request, 0, sizeof *request);
    request->aio_fildes = file;
    request->aio_buf = buffer;
    request->aio_nbytes = length;
    request->aio_offset = offset;
    request->aio_sigevent.sigev_notify = SIGEV_NONE;
}

int main(void)
{
    char text[] = "hello, world", buffer[32];
    struct aiocb one, two, *list[3] = {&one, 0, &two};
    struct sigaction action;
    int result;
    int file = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
    prepare(&one, file, text, 12, 4);
    result = aio_write(&one);
    printf("%d %d", result, finish(&one));
    printf(" %d\n", (int)aio_return(&one));
    printf("%d\n", (int)lseek(file, 0, SEEK_END));
    memset(buffer, '-', sizeof buffer);
    prepare(&one, file, buffer, 20, 4);
    result = aio_read(&one);
    printf("%d %d", result, finish(&one));
    printf(" %d %.14s\n", (int)aio_return(&one), buffer);
    prepare(&one, file, 0, 0, 0);
    result = aio_fsync(O_SYNC, &one);
    printf("%d %d", result, finish(&one));
    printf(" %d\n", (int)aio_return(&one));
    result = aio_fsync(12345, &one);
    printf("%d %d\n", result, errno == EINVAL);
    printf("%d\n", aio_cancel(file, 0) == AIO_ALLDONE);
    result = aio_cancel(77, 0);
    printf("%d %d\n", result, errno == EBADF);

    prepare(&one, file, text, 3, 0);
    prepare(&two, file, buffer, 5, 4);
    one.aio_lio_opcode = LIO_WRITE;
    two.aio_lio_opcode = LIO_READ;
    result = lio_listio(LIO_WAIT, list, 3, 0);
    printf("%d %d %d", result, finish(&one), finish(&two));
    printf(" %d %d %.5s\n", (int)aio_return(&one), (int)aio_return(&two), buffer);
    result = lio_listio(99, list, 3, 0);
    printf("%d %d\n", result, errno == EINVAL);
    two.aio_fildes = 77;
    result = lio_listio(LIO_WAIT, list, 3, 0);
    printf("%d %d", result, errno == EIO);
    printf(" %d %d\n", aio_error(&one), aio_error(&two) == EBADF);

    memset(&action, 0, sizeof action);
    action.sa_sigaction = handler;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGUSR1, &action, 0);
    prepare(&one, file, buffer, 3, 0);
    one.aio_sigevent.sigev_notify = SIGEV_SIGNAL;
    one.aio_sigevent.sigev_signo = SIGUSR1;
    one.aio_sigevent.sigev_value.sival_int = 5;
    aio_read(&one);
    finish(&one);
    while (!count) usleep(1000);
    printf("%d %d %.3s\n", count, (int)aio_return(&one), buffer);
    return 0;
}
