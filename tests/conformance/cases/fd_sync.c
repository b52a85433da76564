/* fd_sync: what was written reaches the disk. */
#include "conformance.h"

/// must: a written file can be synchronised
/// cites: Synchronize the data and metadata of a file to disk.
/// after: f = hello
CASE(written_file)
{
    fd_t fd = OPEN_WRITE("f");
    PUT(fd, "hello");
    OK(fd_sync(fd));
    CONTENT("f", "hello");
}

/// must: the offset stays
/// cites: Synchronize the data and metadata of a file to disk.
CASE(the_offset_stays)
{
    fd_t fd = OPEN_WRITE("f");
    PUT(fd, "hello");
    OK(fd_sync(fd));
    uint64_t at;
    OK(fd_tell(fd, &at));
    EQUAL(at, 5);
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    ERRNO(fd_sync(closed()), BADF);
}

/// must: a negative descriptor is none
/// cites errno: Bad file descriptor.
CASE(negative_descriptor)
{
    ERRNO(fd_sync(-1), BADF);
}

/// may differ: a directory can be synchronised
/// cites: Synchronize the data and metadata of a file to disk.
/// dir: d
CASE(directory)
{
    OK(fd_sync(open_at(__LINE__, DIR, "d", 1, DIRECTORY, LIST | __WASI_RIGHTS_FD_SYNC | __WASI_RIGHTS_FD_DATASYNC, 0, 0)));
}

/// may differ: a file that is only read can be synchronised
/// cites rights: The right to invoke `fd_sync`.
/// file: f = hello
CASE(read_only_descriptor)
{
    OK(fd_sync(OPEN_READ("f")));
}
