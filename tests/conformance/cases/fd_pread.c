/* fd_pread: reading elsewhere than at the offset. */
#include "conformance.h"

static char text[64];

static size_t pread_at(int line, fd_t fd, size_t length, uint64_t offset)
{
    vector v = over(text, length);
    size_t n = 0;
    int32_t error = fd_pread(fd, &v, 1, offset, &n);
    if (error) unexpected(line, "fd_pread", "errno ", error, "", 0);
    return n;
}

/// must: reads from the place that is given
/// cites: The offset within the file at which to read.
/// file: f = hello
CASE(reads_from_the_place)
{
    size_t n = pread_at(__LINE__, OPEN_READ("f"), 3, 1);
    TEXT(text, n, "ell");
}

/// must: the offset stays
/// cites: Read from a file descriptor, without using and updating the file descriptor's offset.
/// file: f = hello
CASE(the_offset_stays)
{
    fd_t fd = OPEN_READ("f");
    pread_at(__LINE__, fd, 3, 1);
    uint64_t at = 9;
    OK(fd_tell(fd, &at));
    EQUAL(at, 0);
}

/// must: the offset is not used
/// cites: Read from a file descriptor, without using and updating the file descriptor's offset.
/// file: f = hello
CASE(the_offset_is_not_used)
{
    fd_t fd = OPEN_READ("f");
    char two[2];
    get(__LINE__, fd, two, 2);
    size_t n = pread_at(__LINE__, fd, 2, 0);
    TEXT(text, n, "he");
}

/// must: behind the end there is nothing
/// cites: The number of bytes read.
/// file: f = hello
CASE(behind_the_end)
{
    EQUAL(pread_at(__LINE__, OPEN_READ("f"), 3, 100), 0);
}

/// must: at the end as much is read as there is
/// cites: The number of bytes read.
/// file: f = hello
CASE(across_the_end)
{
    size_t n = pread_at(__LINE__, OPEN_READ("f"), 10, 3);
    TEXT(text, n, "lo");
}

/// must: no buffers read nothing
/// cites: List of scatter/gather vectors in which to store data.
/// file: f = hello
CASE(no_buffers)
{
    size_t n = 9;
    OK(fd_pread(OPEN_READ("f"), 0, 0, 0, &n));
    EQUAL(n, 0);
}

/// may differ: several buffers are filled by one call
/// cites: List of scatter/gather vectors in which to store data.
/// file: f = hello
CASE(scatters_in_one_call)
{
    char a[2], b[2];
    vector v[2] = {over(a, 2), over(b, 2)};
    size_t n;
    OK(fd_pread(OPEN_READ("f"), v, 2, 1, &n));
    EQUAL(n, 4);
    EQUAL(b[1], 'o');
}

/// must: a file opened only for writing is not read
/// cites rights: If `rights::fd_seek` is set, includes the right to invoke `fd_pread`.
/// file: f = hello
CASE(write_only_descriptor)
{
    vector v = over(text, 3);
    size_t n;
    FAILS(fd_pread(OPEN("f", 0, __WASI_RIGHTS_FD_WRITE | __WASI_RIGHTS_FD_SEEK, 0), &v, 1, 0, &n));
}

/// must: a directory is not read
/// cites errno: Is a directory.
CASE(directory)
{
    vector v = over(text, 3);
    size_t n;
    FAILS(fd_pread(DIR, &v, 1, 0, &n));
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    vector v = over(text, 3);
    size_t n;
    ERRNO(fd_pread(closed(), &v, 1, 0, &n), BADF);
}

/// should: standard input has no places
/// cites errno: Invalid seek.
/// stdin: typed
CASE(standard_input)
{
    vector v = over(text, 3);
    size_t n;
    ERRNO3(fd_pread(0, &v, 1, 0, &n), SPIPE, NOTCAPABLE, BADF);
}

/// should: an offset beyond what files can be is refused or reads nothing
/// cites filesize: Non-negative file size or length of a region within a file.
/// file: f = hello
CASE(offset_too_large)
{
    vector v = over(text, 3);
    size_t n = 0;
    int32_t error = fd_pread(OPEN_READ("f"), &v, 1, ~UINT64_C(0), &n);
    if (error) ERRNO2(error, INVAL, OVERFLOW);
    else EQUAL(n, 0);
}
