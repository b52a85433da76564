// copy FROM TO: copies a file. It may do so only in the directories that it is given.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int fail(const char *what, const char *path)
{
    fprintf(stderr, "copy: cannot %s %s: %s\n", what, path, strerror(errno));
    return 1;
}

// Writes all of the bytes, however few a single call takes.
static int write_all(int to, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(to, bytes, length);
        if (written < 0)
            return -1;
        bytes += written;
        length -= (size_t)written;
    }
    return 0;
}

int main(int argc, char **argv)
{
    static char buffer[64 * 1024];

    if (argc == 4) {
        // copy FROM TO DIRECTORY: both paths are relative to the directory.
        if (chdir(argv[3]) < 0)
            return fail("change to", argv[3]);
    } else if (argc != 3) {
        fprintf(stderr, "usage: copy FROM TO [DIRECTORY]\n");
        return 2;
    }

    int from = open(argv[1], O_RDONLY);
    if (from < 0)
        return fail("open", argv[1]);
    int to = open(argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (to < 0)
        return fail("create", argv[2]);

    ssize_t length;
    long long total = 0;
    while ((length = read(from, buffer, sizeof buffer)) > 0) {
        if (write_all(to, buffer, (size_t)length) < 0)
            return fail("write", argv[2]);
        total += length;
    }
    if (length < 0)
        return fail("read", argv[1]);
    if (close(to) < 0)
        return fail("write", argv[2]);
    printf("copied %lld bytes\n", total);
    return 0;
}
