/* fd_seek: the offset of an open file. */
#include "conformance.h"

enum { SET = __WASI_WHENCE_SET, CUR = __WASI_WHENCE_CUR, END = __WASI_WHENCE_END };

static uint64_t seek(int line, fd_t fd, int64_t offset, int32_t whence)
{
    uint64_t at = 999;
    int32_t error = fd_seek(fd, offset, whence, &at);
    if (error) unexpected(line, "fd_seek", "errno ", error, "", 0);
    return at;
}

/// must: from the start
/// cites whence: Seek relative to start-of-file.
/// file: f = hello
CASE(from_the_start)
{
    fd_t fd = OPEN_READ("f");
    EQUAL(seek(__LINE__, fd, 3, SET), 3);
    char c[4];
    EQUAL(get(__LINE__, fd, c, 4), 2);
    EQUAL(c[0], 'l');
}

/// must: from where it is
/// cites whence: Seek relative to current position.
/// file: f = hello
CASE(from_the_current_position)
{
    fd_t fd = OPEN_READ("f");
    EQUAL(seek(__LINE__, fd, 4, SET), 4);
    EQUAL(seek(__LINE__, fd, -2, CUR), 2);
    EQUAL(seek(__LINE__, fd, 0, CUR), 2);
}

/// must: from the end
/// cites whence: Seek relative to end-of-file.
/// file: f = hello
CASE(from_the_end)
{
    fd_t fd = OPEN_READ("f");
    EQUAL(seek(__LINE__, fd, 0, END), 5);
    EQUAL(seek(__LINE__, fd, -4, END), 1);
}

/// must: behind the end
/// cites: The new offset of the file descriptor, relative to the start of the file.
/// file: f = hello
CASE(behind_the_end)
{
    fd_t fd = OPEN_READ("f");
    EQUAL(seek(__LINE__, fd, 100, END), 105);
    char c;
    EQUAL(get(__LINE__, fd, &c, 1), 0);
    EQUAL(STAT("f").size, 5);
}

/// must: not before the start
/// cites errno: Invalid argument.
/// file: f = hello
CASE(before_the_start)
{
    uint64_t at;
    ERRNO(fd_seek(OPEN_READ("f"), -1, SET, &at), INVAL);
}

/// must: not before the start, from the current position
/// cites errno: Invalid argument.
/// file: f = hello
CASE(before_the_start_from_the_current_position)
{
    fd_t fd = OPEN_READ("f");
    uint64_t at = seek(__LINE__, fd, 3, SET);
    ERRNO(fd_seek(fd, -4, CUR, &at), INVAL);
    EQUAL(seek(__LINE__, fd, 0, CUR), 3);
}

/// must: not before the start, from the end
/// cites errno: Invalid argument.
/// file: f = hello
CASE(before_the_start_from_the_end)
{
    uint64_t at;
    ERRNO(fd_seek(OPEN_READ("f"), -6, END, &at), INVAL);
}

/// should: an origin that does not exist is invalid
/// cites errno: Invalid argument.
/// file: f = hello
CASE(unknown_origin)
{
    uint64_t at;
    ERRNO(fd_seek(OPEN_READ("f"), 0, 9, &at), INVAL);
}

/// must: offsets above four gigabytes are kept
/// cites filedelta: Relative offset within a file.
/// file: f = hello
CASE(above_four_gigabytes)
{
    fd_t fd = OPEN_READ("f");
    EQUAL(seek(__LINE__, fd, INT64_C(0x123456789a), SET), INT64_C(0x123456789a));
    EQUAL(seek(__LINE__, fd, 1, CUR), INT64_C(0x123456789b));
}

/// should: an offset that overflows fails
/// cites filedelta: Relative offset within a file.
/// file: f = hello
CASE(overflow)
{
    fd_t fd = OPEN_READ("f");
    uint64_t at = seek(__LINE__, fd, 100, SET);
    FAILS(fd_seek(fd, INT64_MAX, CUR, &at));
}

/// should: standard input and output have no offset
/// cites errno: Invalid seek.
/// stdin: typed
CASE(standard_streams)
{
    uint64_t at;
    ERRNO3(fd_seek(0, 1, SET, &at), SPIPE, NOTCAPABLE, BADF);
    ERRNO3(fd_seek(1, 1, SET, &at), SPIPE, NOTCAPABLE, BADF);
}

/// may differ: a directory has no offset
/// cites: Move the offset of a file descriptor.
CASE(directory)
{
    uint64_t at;
    FAILS(fd_seek(DIR, 0, SET, &at));
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    uint64_t at;
    ERRNO(fd_seek(closed(), 0, SET, &at), BADF);
}

/// should: without the right, the offset cannot be moved
/// cites rights: The right to invoke `fd_seek`.
/// file: f = hello
CASE(without_the_right)
{
    uint64_t at;
    ERRNO(fd_seek(OPEN("f", 0, __WASI_RIGHTS_FD_READ, 0), 1, SET, &at), NOTCAPABLE);
}

/// should: a place outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
/// file: f = hello
CASE(a_place_outside_of_memory)
{
    ERRNO3(fd_seek(OPEN_READ("f"), 0, SET, OUT_OF_BOUNDS), FAULT, INVAL, OVERFLOW);
}
