/* fd_close: gives a descriptor back. */
#include "conformance.h"

/// must: a closed descriptor is none
/// cites: Close a file descriptor.
/// file: f = hello
CASE(closes)
{
    fd_t fd = OPEN_READ("f");
    OK(fd_close(fd));
    char c;
    vector v = over(&c, 1);
    size_t n;
    ERRNO(fd_read(fd, &v, 1, &n), BADF);
}

/// must: closing twice is an error
/// cites errno: Bad file descriptor.
/// file: f = hello
CASE(twice)
{
    fd_t fd = OPEN_READ("f");
    OK(fd_close(fd));
    ERRNO(fd_close(fd), BADF);
}

/// must: a descriptor that never was is none
/// cites errno: Bad file descriptor.
CASE(never_opened)
{
    ERRNO(fd_close(NO_FD), BADF);
}

/// must: a negative descriptor is none
/// cites errno: Bad file descriptor.
CASE(negative)
{
    ERRNO(fd_close(-1), BADF);
}

/// must: other descriptors of the same file stay open
/// cites: Close a file descriptor.
/// file: f = hello
CASE(others_stay_open)
{
    fd_t one = OPEN_READ("f"), two = OPEN_READ("f");
    OK(fd_close(one));
    char text[8];
    EQUAL(get(__LINE__, two, text, 8), 5);
}

/// must: what was opened from a directory outlives it
/// cites: Close a file descriptor.
/// file: d/f = hello
CASE(files_outlive_their_directory)
{
    fd_t dir = OPEN_DIR("d");
    fd_t file = open_at(__LINE__, dir, "f", 1, 0, READ, 0, 0);
    OK(fd_close(dir));
    char text[8];
    EQUAL(get(__LINE__, file, text, 8), 5);
}

/// should: a standard stream can be closed
/// cites: Close a file descriptor.
CASE(standard_streams)
{
    OK(fd_close(0));
    ERRNO(fd_close(0), BADF);
}

/// should: a preopened directory can be closed
/// cites: Close a file descriptor.
CASE(preopened_directory)
{
    OK(fd_close(DIR));
    __wasi_filestat_t stat;
    ERRNO(fd_filestat_get(DIR, &stat), BADF);
}

/// must: a removed file can be closed
/// cites: Close a file descriptor.
/// file: f = hello
CASE(removed_file)
{
    fd_t fd = OPEN_READ("f");
    OK(path_unlink_file(DIR, P("f")));
    OK(fd_close(fd));
}

/// must: many descriptors can be opened and closed
/// cites: Close a file descriptor.
/// file: f = hello
CASE(many_times)
{
    for (int i = 0; i < 2000; i++) OK(fd_close(OPEN_READ("f")));
}
