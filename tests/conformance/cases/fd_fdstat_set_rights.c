/* fd_fdstat_set_rights: giving rights away. */
#include "conformance.h"

static __wasi_fdstat_t fdstat(fd_t fd)
{
    __wasi_fdstat_t stat;
    OK(fd_fdstat_get(fd, &stat));
    return stat;
}

/// should: rights can be given away
/// cites: This can only be used to remove rights, and returns `errno::notcapable` if called in a way that would attempt to add rights
/// file: f = hello
CASE(rights_can_be_given_away)
{
    fd_t fd = OPEN("f", 0, READ | WRITE, 0);
    OK(fd_fdstat_set_rights(fd, __WASI_RIGHTS_FD_READ, 0));
    EQUAL(fdstat(fd).fs_rights_base, __WASI_RIGHTS_FD_READ);
}

/// should: a right that was given away is gone
/// cites rights: The right to invoke `fd_write` and `sock_send`.
/// file: f = hello
/// after: f = hello
CASE(what_was_given_away_is_gone)
{
    fd_t fd = OPEN("f", 0, READ | WRITE, 0);
    OK(fd_fdstat_set_rights(fd, __WASI_RIGHTS_FD_READ, 0));
    vector v = over("x", 1);
    size_t n;
    ERRNO(fd_write(fd, &v, 1, &n), NOTCAPABLE);
}

/// should: a right cannot be taken back
/// cites: This can only be used to remove rights, and returns `errno::notcapable` if called in a way that would attempt to add rights
/// file: f = hello
CASE(rights_cannot_be_taken_back)
{
    fd_t fd = OPEN_READ("f");
    ERRNO(fd_fdstat_set_rights(fd, READ | __WASI_RIGHTS_FD_WRITE, 0), NOTCAPABLE);
}

/// should: an inheriting right cannot be added
/// cites: This can only be used to remove rights, and returns `errno::notcapable` if called in a way that would attempt to add rights
/// dir: d
CASE(inheriting_rights_cannot_be_added)
{
    fd_t dir = open_at(__LINE__, DIR, "d", 1, DIRECTORY, LIST, __WASI_RIGHTS_FD_READ, 0);
    ERRNO(fd_fdstat_set_rights(dir, __WASI_RIGHTS_FD_READDIR, __WASI_RIGHTS_FD_READ | __WASI_RIGHTS_FD_WRITE), NOTCAPABLE);
}

/// should: a directory without the inheriting right to write opens no file for writing
/// cites fdstat: Maximum set of rights that may be installed on new file descriptors that are created through this file descriptor, e.g., through `path_open`.
/// file: d/f = hello
/// after: d/f = hello
CASE(inheriting_rights_bind)
{
    fd_t dir = open_at(__LINE__, DIR, "d", 1, DIRECTORY, LIST, READ, 0), fd;
    ERRNO(path_open(dir, 0, P("f"), 0, WRITE, 0, 0, &fd), NOTCAPABLE);
}

/// should: without the right to list, a directory is not listed
/// cites rights: The right to invoke `fd_readdir`.
/// dir: d
CASE(without_readdir)
{
    fd_t dir = open_at(__LINE__, DIR, "d", 1, DIRECTORY, LIST, 0, 0);
    OK(fd_fdstat_set_rights(dir, __WASI_RIGHTS_PATH_OPEN, 0));
    char buffer[256];
    size_t used;
    ERRNO(fd_readdir(dir, buffer, sizeof buffer, 0, &used), NOTCAPABLE);
}

/// may differ: keeping all rights succeeds
/// cites: Adjust the rights associated with a file descriptor.
/// file: f = hello
CASE(the_same_rights)
{
    fd_t fd = OPEN_READ("f");
    __wasi_fdstat_t stat = fdstat(fd);
    OK(fd_fdstat_set_rights(fd, stat.fs_rights_base, stat.fs_rights_inheriting));
}

/// should: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    ERRNO(fd_fdstat_set_rights(closed(), 0, 0), BADF);
}
