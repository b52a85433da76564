// dirs: .
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/select.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
    int file = open("f", O_RDWR | O_CREAT, 0644);
    struct pollfd p[3] = {{file, POLLIN | POLLOUT, 0}, {-1, POLLIN, 77}, {99, POLLIN, 0}};
    { int v0_ = poll(p, 3, 0); int v1_ = p[0].revents == (POLLIN | POLLOUT); int v2_ = p[1].revents; int v3_ = p[2].revents == POLLNVAL; printf("%d %d %d %d\n", v0_, v1_, v2_, v3_); }
    printf("%d\n", poll(NULL, 0, 1));
    struct timespec none = {0, 0}, bad = {0, 1000000000};
    printf("%d\n", ppoll(p, 1, &none, NULL));
    errno = 0;
    { int v0_ = ppoll(p, 1, &bad, NULL); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }
    fd_set r, w;
    FD_ZERO(&r);
    FD_ZERO(&w);
    FD_SET(file, &r);
    FD_SET(file, &w);
    struct timeval zero = {0, 0};
    { int v0_ = select(file + 1, &r, &w, NULL, &zero); int v1_ = !!FD_ISSET(file, &r); int v2_ = !!FD_ISSET(file, &w); printf("%d %d %d\n", v0_, v1_, v2_); }
    // Linux looks only at the descriptors its table has room for, and the smallest table has 64.
    FD_ZERO(&r);
    FD_SET(40, &r);
    errno = 0;
    { int v0_ = select(41, &r, NULL, NULL, &zero); int v1_ = errno == EBADF; printf("%d %d\n", v0_, v1_); }
    errno = 0;
    { int v0_ = select(-1, NULL, NULL, NULL, &zero); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }
    printf("%d\n", select(0, NULL, NULL, NULL, &(struct timeval){0, 1000}));
    printf("%d\n", pselect(0, NULL, NULL, NULL, &none, NULL));
    FD_ZERO(&r);
    FD_SET(3, &r);
    FD_SET(5, &r);
    FD_CLR(3, &r);
    { int v0_ = !!FD_ISSET(3, &r); int v1_ = !!FD_ISSET(5, &r); printf("%d %d\n", v0_, v1_); }
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    poll(NULL, 0, 30);
    clock_gettime(CLOCK_MONOTONIC, &end);
    long elapsed = (end.tv_sec - start.tv_sec) * 1000 + (end.tv_nsec - start.tv_nsec) / 1000000;
    printf("%d\n", elapsed >= 29 && elapsed < 2000);
    return 0;
}
