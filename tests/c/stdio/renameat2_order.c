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
           !result ? "" : errno == EEXIST ? "EEXIST" : errno == ENOENT ? "ENOENT" : errno == ENOTDIR ? "ENOTDIR"
           : errno == EBADF ? "EBADF" : errno == EBUSY ? "EBUSY" : errno == EINVAL ? "EINVAL" : "another");
}

static int keeping(int from, const char *old, int to, const char *new)
{
    return renameat2(from, old, to, new, RENAME_NOREPLACE);
}

// What is wrong with the old path comes before what stands in the way of the new one.
int main(void)
{
    mkdir("directory", 0755);
    close(open("file", O_RDWR | O_CREAT, 0644));
    close(open("other", O_RDWR | O_CREAT, 0644));
    symlink("nowhere", "dangling");
    told("both there", keeping(AT_FDCWD, "file", AT_FDCWD, "other"));
    told("itself", keeping(AT_FDCWD, "file", AT_FDCWD, "file"));
    told("old missing", keeping(AT_FDCWD, "missing", AT_FDCWD, "other"));
    told("old below a file", keeping(AT_FDCWD, "file/x", AT_FDCWD, "other"));
    told("no descriptor", keeping(99, "file", AT_FDCWD, "other"));
    told("onto a dangling link", keeping(AT_FDCWD, "file", AT_FDCWD, "dangling"));
    told("onto dot", keeping(AT_FDCWD, "file", AT_FDCWD, "directory/."));
    told("dot", keeping(AT_FDCWD, "directory/.", AT_FDCWD, "other"));
    told("file with a slash onto a directory", keeping(AT_FDCWD, "file/", AT_FDCWD, "directory"));
    told("unknown flags", renameat2(AT_FDCWD, "missing", AT_FDCWD, "other", 64));
    told("free", keeping(AT_FDCWD, "file", AT_FDCWD, "directory/new"));
    told("moved back", keeping(AT_FDCWD, "directory/new", AT_FDCWD, "file"));
    return 0;
}
