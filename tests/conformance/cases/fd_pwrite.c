/* fd_pwrite: writing elsewhere than at the offset. */
#include "conformance.h"

static void pwrite_at(int line, fd_t fd, const char *text, size_t length, uint64_t offset)
{
    vector v = over((void *)text, length);
    size_t n = 0;
    int32_t error = fd_pwrite(fd, &v, 1, offset, &n);
    if (error) unexpected(line, "fd_pwrite", "errno ", error, "", 0);
    if (n != length) unexpected(line, "fd_pwrite: count", "", n, "", length);
}

/// must: writes at the place that is given
/// cites: The offset within the file at which to write.
/// file: f = hello
/// after: f = hELlo
CASE(writes_at_the_place)
{
    pwrite_at(__LINE__, OPEN_WRITE("f"), "EL", 2, 1);
    CONTENT("f", "hELlo");
}

/// must: the offset stays
/// cites: Write to a file descriptor, without using and updating the file descriptor's offset.
/// file: f = hello
CASE(the_offset_stays)
{
    fd_t fd = OPEN_WRITE("f");
    pwrite_at(__LINE__, fd, "EL", 2, 1);
    uint64_t at = 9;
    OK(fd_tell(fd, &at));
    EQUAL(at, 0);
}

/// must: what lies between the end and the place of writing is zero
/// cites: Note: This is similar to `pwritev` in POSIX.
/// file: f = ab
/// after: f = ab\0\0c
CASE(behind_the_end)
{
    pwrite_at(__LINE__, OPEN_WRITE("f"), "c", 1, 4);
    CONTENT("f", "ab\0\0c");
}

/// may differ: in append mode the place counts, as POSIX says (Linux appends)
/// cites: Note: This is similar to `pwritev` in POSIX.
/// file: f = hello
CASE(in_append_mode)
{
    pwrite_at(__LINE__, OPEN("f", 0, READ | WRITE, APPEND), "J", 1, 0);
    CONTENT("f", "Jello");
}

/// must: no buffers write nothing
/// cites: List of scatter/gather vectors from which to retrieve data.
/// file: f = hello
/// after: f = hello
CASE(no_buffers)
{
    size_t n = 9;
    OK(fd_pwrite(OPEN_WRITE("f"), 0, 0, 100, &n));
    EQUAL(n, 0);
    EQUAL(STAT("f").size, 5);
}

/// must: a file opened only for reading is not written
/// cites rights: If `rights::fd_seek` is set, includes the right to invoke `fd_pwrite`.
/// file: f = hello
/// after: f = hello
CASE(read_only_descriptor)
{
    vector v = over("x", 1);
    size_t n;
    FAILS(fd_pwrite(OPEN_READ("f"), &v, 1, 0, &n));
}

/// must: a directory is not written
/// cites: Write to a file descriptor, without using and updating the file descriptor's offset.
CASE(directory)
{
    vector v = over("x", 1);
    size_t n;
    FAILS(fd_pwrite(DIR, &v, 1, 0, &n));
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    vector v = over("x", 1);
    size_t n;
    ERRNO(fd_pwrite(closed(), &v, 1, 0, &n), BADF);
}

/// should: standard output has no places
/// cites errno: Invalid seek.
CASE(standard_output)
{
    vector v = over("x", 1);
    size_t n;
    ERRNO3(fd_pwrite(1, &v, 1, 0, &n), SPIPE, NOTCAPABLE, BADF);
}

/// must: an offset beyond what files can be fails
/// cites filesize: Non-negative file size or length of a region within a file.
/// file: f = hello
/// after: f = hello
CASE(offset_too_large)
{
    vector v = over("x", 1);
    size_t n;
    FAILS(fd_pwrite(OPEN_WRITE("f"), &v, 1, ~UINT64_C(0), &n));
}
