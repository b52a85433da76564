/* fd_allocate: room in a file. Runtimes may not support it; if they do, it must be right. */
#include "conformance.h"

static int32_t allocate(fd_t fd, uint64_t offset, uint64_t length)
{
    return fd_allocate(fd, offset, length);
}

/// may differ: it is supported
/// cites: Force the allocation of space in a file.
/// file: f = hello
CASE(is_supported)
{
    OK(allocate(OPEN_WRITE("f"), 0, 100));
}

/// must: if it is supported, the file grows to the end of the region
/// cites: Force the allocation of space in a file.
/// file: f = hello
CASE(the_file_grows)
{
    int32_t error = allocate(OPEN_WRITE("f"), 10, 90);
    if (error) ERRNO2(error, NOTSUP, NOSYS);
    else EQUAL(STAT("f").size, 100);
}

/// must: the contents stay
/// cites: Force the allocation of space in a file.
/// file: f = hello
/// after: f = hello
CASE(the_contents_stay)
{
    int32_t error = allocate(OPEN_WRITE("f"), 0, 3);
    if (error) ERRNO2(error, NOTSUP, NOSYS);
    CONTENT("f", "hello");
}

/// must: a file that is long enough keeps its size
/// cites: Note: This is similar to `posix_fallocate` in POSIX.
/// file: f = hello
CASE(never_shrinks)
{
    int32_t error = allocate(OPEN_WRITE("f"), 0, 1);
    if (error) ERRNO2(error, NOTSUP, NOSYS);
    EQUAL(STAT("f").size, 5);
}

/// should: a length of zero is not a success of something else: the size stays
/// cites: The length of the area that is allocated.
/// file: f = hello
CASE(length_zero)
{
    int32_t error = allocate(OPEN_WRITE("f"), 100, 0);
    if (error) ERRNO3(error, INVAL, NOTSUP, NOSYS);
    EQUAL(STAT("f").size, 5);
}

/// must: a file that is not open for writing stays as it is
/// cites rights: The right to invoke `fd_allocate`.
/// file: f = hello
CASE(read_only_descriptor)
{
    FAILS(allocate(OPEN_READ("f"), 0, 100));
    EQUAL(STAT("f").size, 5);
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    ERRNO3(allocate(closed(), 0, 1), BADF, NOTSUP, NOSYS);
}

/// must: a directory has no space to allocate
/// cites: Force the allocation of space in a file.
CASE(directory)
{
    FAILS(allocate(DIR, 0, 10));
}
