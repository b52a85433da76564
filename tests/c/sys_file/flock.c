// dirs: .
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

static void told(const char *what, int result)
{
    const char *error = errno == EWOULDBLOCK ? "EWOULDBLOCK" : errno == EINTR ? "EINTR" : errno == EINVAL ? "EINVAL" : "another";
    printf("%s: %d%s%s\n", what, result, result ? " " : "", result ? error : "");
}

static void nothing(int signal) { (void)signal; }

int main(void)
{
    int one = open("lock", O_RDWR | O_CREAT, 0644), two = open("lock", O_RDONLY), other = open("other", O_RDWR | O_CREAT, 0644);
    told("one exclusive", flock(one, LOCK_EX));
    told("two exclusive", flock(two, LOCK_EX | LOCK_NB));
    told("two shared", flock(two, LOCK_SH | LOCK_NB));
    told("another file", flock(other, LOCK_EX | LOCK_NB));
    told("one again", flock(one, LOCK_EX | LOCK_NB));

    // A duplicate is the same lock.
    int same = dup(one);
    told("duplicate", flock(same, LOCK_EX | LOCK_NB));
    close(one);
    told("two, the duplicate open", flock(two, LOCK_EX | LOCK_NB));
    told("duplicate shares", flock(same, LOCK_SH));
    told("two shared", flock(two, LOCK_SH | LOCK_NB));

    // What was held is lost when it cannot be turned into something else.
    told("two exclusive", flock(two, LOCK_EX | LOCK_NB));
    told("duplicate exclusive", flock(same, LOCK_EX | LOCK_NB));
    close(same);
    told("two, the duplicate closed", flock(two, LOCK_EX | LOCK_NB));
    told("unlock", flock(two, LOCK_UN));
    told("unlock again", flock(two, LOCK_UN));
    told("neither", flock(two, LOCK_SH | LOCK_EX));
    told("neither, and no descriptor", flock(-1, LOCK_NB));

    // A new descriptor of the same number has not the lock of the old one.
    told("two exclusive", flock(two, LOCK_EX));
    close(two);
    two = open("lock", O_RDONLY);
    one = open("lock", O_RDONLY);
    told("one exclusive", flock(one, LOCK_EX | LOCK_NB));

    // A handler ends the wait.
    struct sigaction action = {.sa_handler = nothing};
    sigaction(SIGALRM, &action, NULL);
    alarm(1);
    told("two waits", flock(two, LOCK_EX));

    // Locks of records are another thing, and those of one process do not exclude each other.
    told("lockf", lockf(one, F_TLOCK, 0) == -1 ? -1 : 0);
    int writable = open("lock", O_RDWR);
    told("lockf", lockf(writable, F_TLOCK, 0));

    int ends[2];
    pipe(ends);
    told("a pipe", flock(ends[0], LOCK_EX | LOCK_NB));
    int directory = open(".", O_RDONLY | O_DIRECTORY);
    told("a directory", flock(directory, LOCK_EX | LOCK_NB));
    errno = 0;
    told("closed", flock(99, LOCK_EX));
    return 0;
}
