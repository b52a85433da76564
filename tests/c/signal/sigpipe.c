// A pipe that nobody reads: the signal comes before the error, and waits while it is blocked.
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static volatile int caught;

static void handler(int signal) { caught = signal; }

int main(void) {
    int ends[2];
    char byte;
    pipe(ends);
    ssize_t size = pread(ends[0], &byte, 1, 0);
    printf("pread: %zd %s\n", size, strerror(errno));
    close(ends[0]);
    signal(SIGPIPE, SIG_IGN);
    size = write(ends[1], "x", 1);
    printf("ignored: %zd %s\n", size, strerror(errno));
    signal(SIGPIPE, handler);
    size = write(ends[1], "x", 1);
    printf("caught %d: %zd %s\n", caught == SIGPIPE, size, strerror(errno));
    sigset_t set, old;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    sigprocmask(SIG_BLOCK, &set, &old);
    caught = 0;
    size = write(ends[1], "x", 1);
    sigpending(&set);
    printf("blocked %d, pending %d: %zd\n", caught, sigismember(&set, SIGPIPE), size);
    sigprocmask(SIG_SETMASK, &old, NULL);
    printf("then caught %d\n", caught == SIGPIPE);
    return 0;
}
