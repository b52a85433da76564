// dirs: .
// What /dev/null does, whether it is the system's or the library's own.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void tell(const char *what, long long result) {
    printf("%s: %lld %s\n", what, result, result < 0 ? strerror(errno) : "");
}

int main(void) {
    struct stat status;
    char buffer[16];
    tell("stat", stat("/dev/null", &status));
    printf("character device: %d, mode %o\n", S_ISCHR(status.st_mode), status.st_mode & 07777);
    tell("lstat", lstat("/dev/null", &status));
    tell("access", access("/dev/null", R_OK | W_OK));
    tell("access to execute", access("/dev/null", X_OK) ? 1 : 0);
    int fd = open("/dev/null", O_RDWR);
    tell("open", fd < 0 ? -1 : 0);
    tell("read", read(fd, buffer, sizeof buffer));
    tell("write", write(fd, "swallowed", 9));
    tell("lseek", lseek(fd, 0, SEEK_END));
    tell("fstat", fstat(fd, &status));
    printf("character device: %d\n", S_ISCHR(status.st_mode));
    tell("isatty", isatty(fd));
    tell("flags", (fcntl(fd, F_GETFL) & O_ACCMODE) == O_RDWR);
    struct pollfd entry = {.fd = fd, .events = POLLIN | POLLOUT};
    tell("poll", poll(&entry, 1, -1));
    printf("events: %d\n", entry.revents == (POLLIN | POLLOUT));
    tell("truncate", ftruncate(fd, 0) ? 1 : 0);
    int copy = dup(fd);
    tell("dup", copy < 0 ? -1 : 0);
    tell("close", close(fd));
    tell("write to the copy", write(copy, "xy", 2));
    tell("close the copy", close(copy));
    tell("write when closed", write(copy, "xy", 2));
    fd = open("/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0644);
    tell("open for writing", fd < 0 ? -1 : 0);
    tell("read from it", read(fd, buffer, 1));
    tell("write to it", write(fd, "x", 1));
    close(fd);
    fd = open("/dev/null", O_RDONLY);
    tell("write to one for reading", write(fd, "x", 1));
    tell("read from one for reading", read(fd, buffer, 1));
    close(fd);
    tell("a new one", open("/dev/null", O_WRONLY | O_CREAT | O_EXCL, 0644));
    tell("a directory", open("/dev/null", O_RDONLY | O_DIRECTORY));
    tell("something below", open("/dev/null/x", O_RDONLY) < 0);
    FILE *stream = fopen("/dev/null", "w");
    tell("fopen", stream ? 0 : -1);
    tell("fprintf", fprintf(stream, "%d lines\n", 5));
    tell("fflush", fflush(stream));
    tell("fclose", fclose(stream));
    stream = fopen("/dev/null", "r");
    tell("getc", getc(stream) == EOF);
    tell("feof", feof(stream) != 0);
    tell("ferror", ferror(stream) != 0);
    tell("fclose", fclose(stream));
    int saved = dup(1);
    fflush(stdout);
    fd = open("/dev/null", O_WRONLY);
    dup2(fd, 1);
    puts("nobody sees this");
    fflush(stdout);
    dup2(saved, 1);
    puts("redirected and back");
    return 0;
}
