// flags: -D_GNU_SOURCE
// dirs: .
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>
#include <utime.h>

static void show(const char *path) {
    struct stat status;
    lstat(path, &status);
    printf("%lld %lld\n", (long long)status.st_atim.tv_sec, (long long)status.st_mtim.tv_sec);
}

int main(void) {
    struct utimbuf old = {1000, 2000};
    struct timeval times[2] = {{3000, 5}, {4000, 6}}, wrong[2] = {{0, 1000000}, {0, 0}};
    int fd = open("f", O_CREAT | O_RDWR, 0666);
    printf("%d\n", utime("f", &old));
    show("f");
    printf("%d\n", utimes("f", times));
    show("f");
    times[0].tv_sec = 5000;
    printf("%d\n", futimes(fd, times));
    show("f");
    times[0].tv_sec = 6000;
    printf("%d\n", futimesat(AT_FDCWD, "f", times));
    show("f");
    times[0].tv_sec = 7000;
    printf("%d\n", lutimes("f", times));
    show("f");
    printf("%d ", utimes("f", wrong));
    printf("%d\n", errno == EINVAL);
    printf("%d ", utime("none", NULL));
    printf("%d\n", errno == ENOENT);
}
