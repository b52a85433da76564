// dirs: .
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static void told(const char *what, int result)
{
    printf("%s: %d %s\n", what, result,
           !result ? "" : errno == EINVAL ? "EINVAL" : errno == ENOENT ? "ENOENT" : errno == ENOTDIR ? "ENOTDIR"
           : errno == EBADF ? "EBADF" : errno == ELOOP ? "ELOOP" : "another");
}

// What is wrong with the file comes before what is wrong with the times.
int main(void)
{
    static const struct timespec wrong[2] = {{.tv_sec = 1, .tv_nsec = 1000000000}, {.tv_sec = 1}};
    static const struct timespec negative[2] = {{.tv_sec = 1}, {.tv_nsec = -5}};
    int file = open("file", O_RDWR | O_CREAT, 0644);
    symlink("loop", "loop");
    told("there", utimensat(AT_FDCWD, "file", wrong, 0));
    told("there", utimensat(AT_FDCWD, "file", negative, AT_SYMLINK_NOFOLLOW));
    told("missing", utimensat(AT_FDCWD, "missing", wrong, 0));
    told("below a file", utimensat(AT_FDCWD, "file/x", negative, 0));
    told("loop", utimensat(AT_FDCWD, "loop", wrong, 0));
    told("loop itself", utimensat(AT_FDCWD, "loop", wrong, AT_SYMLINK_NOFOLLOW));
    told("no descriptor", utimensat(99, "file", wrong, 0));
    told("open", futimens(file, wrong));
    told("closed", futimens(99, negative));
    told("directory", futimens(open(".", O_RDONLY | O_DIRECTORY), negative));
    return 0;
}
