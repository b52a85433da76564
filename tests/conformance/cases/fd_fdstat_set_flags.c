/* fd_fdstat_set_flags: flags of an open file. */
#include "conformance.h"

static int32_t flags(fd_t fd)
{
    __wasi_fdstat_t stat;
    OK(fd_fdstat_get(fd, &stat));
    return stat.fs_flags;
}

/// must: append can be switched on
/// cites: Adjust the flags associated with a file descriptor.
/// file: f = hello
CASE(append_on)
{
    fd_t fd = OPEN_WRITE("f");
    OK(fd_fdstat_set_flags(fd, APPEND));
    EQUAL(flags(fd) & APPEND, APPEND);
}

/// must: append that was switched on works
/// cites fdflags: Append mode: Data written to the file is always appended to the file's end.
/// file: f = hello
/// after: f = helloworld
CASE(append_works)
{
    fd_t fd = OPEN_WRITE("f");
    OK(fd_fdstat_set_flags(fd, APPEND));
    PUT(fd, "world");
    CONTENT("f", "helloworld");
}

/// must: append can be switched off
/// cites: The desired values of the file descriptor flags.
/// file: f = hello
/// after: f = worldhello
CASE(append_off)
{
    fd_t fd = OPEN("f", 0, READ | WRITE, APPEND);
    OK(fd_fdstat_set_flags(fd, 0));
    EQUAL(flags(fd) & APPEND, 0);
    uint64_t at;
    OK(fd_seek(fd, 0, __WASI_WHENCE_SET, &at));
    PUT(fd, "worldhello");
    CONTENT("f", "worldhello");
}

/// should: non-blocking can be switched on
/// cites fdflags: Non-blocking mode.
/// file: f = hello
CASE(nonblock_on)
{
    fd_t fd = OPEN_WRITE("f");
    OK(fd_fdstat_set_flags(fd, __WASI_FDFLAGS_NONBLOCK));
    EQUAL(flags(fd) & __WASI_FDFLAGS_NONBLOCK, __WASI_FDFLAGS_NONBLOCK);
}

/// may differ: synchronous writing can be switched on
/// cites fdflags: Write according to synchronized I/O file integrity completion.
/// file: f = hello
CASE(sync_on)
{
    OK(fd_fdstat_set_flags(OPEN_WRITE("f"), __WASI_FDFLAGS_SYNC));
}

/// should: a flag that does not exist is invalid
/// cites errno: Invalid argument.
/// file: f = hello
CASE(unknown_flag)
{
    FAILS(fd_fdstat_set_flags(OPEN_WRITE("f"), 0x4000));
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    ERRNO(fd_fdstat_set_flags(closed(), 0), BADF);
}

/// must: another descriptor of the file keeps its own flags
/// cites: Adjust the flags associated with a file descriptor.
/// file: f = hello
CASE(other_descriptors_keep_theirs)
{
    fd_t one = OPEN_WRITE("f"), two = OPEN_WRITE("f");
    OK(fd_fdstat_set_flags(one, APPEND));
    EQUAL(flags(two), 0);
}
