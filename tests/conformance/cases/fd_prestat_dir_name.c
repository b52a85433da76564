/* fd_prestat_dir_name: what a preopened directory is called. */
#include "conformance.h"

static char name[64];

static size_t length(fd_t fd)
{
    __wasi_prestat_t stat;
    OK(fd_prestat_get(fd, &stat));
    return stat.u.dir.pr_name_len;
}

/// must: the name is the one that was given, perhaps made absolute
/// cites: A buffer into which to write the preopened directory name.
/// needs: preopen names
CASE(the_name_that_was_given)
{
    size_t n = length(DIR);
    OK(fd_prestat_dir_name(DIR, name, n));
    size_t start = name[0] == '/' ? 1 : name[0] == '.' ? 2 : 0;
    EQUAL(memcmp(name + start, "root", 4), 0);
}

/// may differ: the name is exactly the one that was given
/// cites: A buffer into which to write the preopened directory name.
/// needs: preopen names
CASE(the_name_exactly)
{
    size_t n = length(DIR);
    OK(fd_prestat_dir_name(DIR, name, n));
    TEXT(name, n, "root");
}

/// must: nothing is written behind the name
/// cites: A buffer into which to write the preopened directory name.
CASE(stays_within_the_buffer)
{
    size_t n = length(DIR);
    memset(name, 0x5a, sizeof name);
    OK(fd_prestat_dir_name(DIR, name, n));
    EQUAL(name[n], 0x5a);
}

/// must: a second directory has its own name
/// cites: Return a description of the given preopened file descriptor.
/// preopen: second
/// needs: preopen names
CASE(the_second_directory)
{
    size_t n = length(SECOND);
    OK(fd_prestat_dir_name(SECOND, name, n));
    CHECK(n >= 6 && !memcmp(name + n - 6, "second", 6));
}

/// should: a buffer that is too small is refused
/// cites errno: Filename too long.
/// needs: preopen names
CASE(too_small)
{
    ERRNO3(fd_prestat_dir_name(DIR, name, 2), NAMETOOLONG, INVAL, NOBUFS);
}

/// must: a descriptor that is not preopened has no name
/// cites errno: Bad file descriptor.
CASE(no_such_descriptor)
{
    ERRNO(fd_prestat_dir_name(9, name, sizeof name), BADF);
}

/// must: a file that the program opened has no name
/// cites: Return a description of the given preopened file descriptor.
/// file: f = hello
CASE(a_file)
{
    FAILS(fd_prestat_dir_name(OPEN_READ("f"), name, sizeof name));
}

/// should: a buffer outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
CASE(a_buffer_outside_of_memory)
{
    ERRNO3(fd_prestat_dir_name(DIR, OUT_OF_BOUNDS, length(DIR)), FAULT, INVAL, OVERFLOW);
}
