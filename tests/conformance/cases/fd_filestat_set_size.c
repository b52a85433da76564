/* fd_filestat_set_size: the size of an open file. */
#include "conformance.h"

/// must: a file can be cut
/// cites: Adjust the size of an open file.
/// file: f = hello
/// after: f = he
CASE(shrinks)
{
    OK(fd_filestat_set_size(OPEN_WRITE("f"), 2));
    CONTENT("f", "he");
}

/// must: a file can be emptied
/// cites: Adjust the size of an open file.
/// file: f = hello
/// after: f
CASE(empties)
{
    OK(fd_filestat_set_size(OPEN_WRITE("f"), 0));
    EQUAL(STAT("f").size, 0);
}

/// must: new bytes are zero
/// cites: If this increases the file's size, the extra bytes are filled with zeros.
/// file: f = hello
/// after: f = hello\0\0\0
CASE(grows_with_zeros)
{
    OK(fd_filestat_set_size(OPEN_WRITE("f"), 8));
    CONTENT("f", "hello\0\0\0");
}

/// must: the offset stays, also behind the new end
/// cites: Note: This is similar to `ftruncate` in POSIX.
/// file: f = hello
/// after: f = h\0\0\0\0!
CASE(the_offset_stays)
{
    fd_t fd = OPEN_WRITE("f");
    uint64_t at;
    OK(fd_seek(fd, 5, __WASI_WHENCE_SET, &at));
    OK(fd_filestat_set_size(fd, 1));
    OK(fd_tell(fd, &at));
    EQUAL(at, 5);
    PUT(fd, "!");
    CONTENT("f", "h\0\0\0\0!");
}

/// must: a descriptor that only reads cannot
/// cites rights: The right to invoke `fd_filestat_set_size`.
/// file: f = hello
/// after: f = hello
CASE(read_only_descriptor)
{
    FAILS(fd_filestat_set_size(OPEN_READ("f"), 0));
    EQUAL(STAT("f").size, 5);
}

/// must: a directory has no size to set
/// cites: Adjust the size of an open file.
CASE(directory)
{
    FAILS(fd_filestat_set_size(DIR, 0));
}

/// must: a size beyond what files can be fails
/// cites filesize: Non-negative file size or length of a region within a file.
/// file: f = hello
/// after: f = hello
CASE(too_large)
{
    FAILS(fd_filestat_set_size(OPEN_WRITE("f"), ~UINT64_C(0)));
    EQUAL(STAT("f").size, 5);
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    ERRNO(fd_filestat_set_size(closed(), 0), BADF);
}

/// must: a size above four gigabytes is kept (a sparse file)
/// cites filesize: Non-negative file size or length of a region within a file.
CASE(sparse)
{
    fd_t fd = OPEN_WRITE("f");
    OK(fd_filestat_set_size(fd, UINT64_C(5000000000)));
    EQUAL(STAT("f").size, INT64_C(5000000000));
    OK(fd_filestat_set_size(fd, 0));
}
