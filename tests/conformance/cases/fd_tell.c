/* fd_tell: the offset. */
#include "conformance.h"

/// must: a fresh file is at its start
/// cites: Return the current offset of a file descriptor.
/// file: f = hello
CASE(fresh)
{
    uint64_t at = 9;
    OK(fd_tell(OPEN_READ("f"), &at));
    EQUAL(at, 0);
}

/// must: reading moves it
/// cites: The current offset of the file descriptor, relative to the start of the file.
/// file: f = hello
CASE(after_reading)
{
    fd_t fd = OPEN_READ("f");
    char c[3];
    get(__LINE__, fd, c, 3);
    uint64_t at;
    OK(fd_tell(fd, &at));
    EQUAL(at, 3);
}

/// must: seeking moves it
/// cites: Note: This is similar to `lseek(fd, 0, SEEK_CUR)` in POSIX.
/// file: f = hello
CASE(after_seeking)
{
    fd_t fd = OPEN_READ("f");
    uint64_t at;
    OK(fd_seek(fd, 77, __WASI_WHENCE_SET, &at));
    at = 0;
    OK(fd_tell(fd, &at));
    EQUAL(at, 77);
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    uint64_t at;
    ERRNO(fd_tell(closed(), &at), BADF);
}

/// should: standard input and output have no offset
/// cites errno: Invalid seek.
/// stdin: typed
CASE(standard_streams)
{
    uint64_t at;
    ERRNO3(fd_tell(0, &at), SPIPE, NOTCAPABLE, BADF);
}

/// may differ: a directory has no offset
/// cites: Return the current offset of a file descriptor.
CASE(directory)
{
    uint64_t at;
    FAILS(fd_tell(DIR, &at));
}

/// must: the right to seek is enough
/// cites rights: The right to invoke `fd_seek`. This flag implies `rights::fd_tell`.
/// file: f = hello
CASE(the_right_to_seek_is_enough)
{
    uint64_t at;
    OK(fd_tell(OPEN("f", 0, __WASI_RIGHTS_FD_READ | __WASI_RIGHTS_FD_SEEK, 0), &at));
}
