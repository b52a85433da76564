/* path_readlink: what a symbolic link holds. */
#include "conformance.h"

static char text[64];
static size_t used;

/// must: the contents arrive
/// cites: Read the contents of a symbolic link.
/// link: l -> some/where
CASE(reads)
{
    OK(path_readlink(DIR, P("l"), text, sizeof text, &used));
    TEXT(text, used, "some/where");
}

/// must: a link that leads out can be read
/// cites: Read the contents of a symbolic link.
/// link: l -> ../outside
CASE(a_link_out)
{
    OK(path_readlink(DIR, P("l"), text, sizeof text, &used));
    TEXT(text, used, "../outside");
}

/// must: a buffer that is too small gets the beginning
/// cites: The number of bytes placed in the buffer.
/// link: l -> some/where
CASE(too_small)
{
    memset(text, 0x5a, sizeof text);
    OK(path_readlink(DIR, P("l"), text, 4, &used));
    EQUAL(used, 4);
    EQUAL(memcmp(text, "some\x5a", 5), 0);
}

/// must: a buffer of the exact size is enough, there is no NUL
/// cites: The number of bytes placed in the buffer.
/// link: l -> abc
CASE(exact_size)
{
    memset(text, 0x5a, sizeof text);
    OK(path_readlink(DIR, P("l"), text, 3, &used));
    EQUAL(used, 3);
    EQUAL(memcmp(text, "abc\x5a", 4), 0);
}

/// must: a file is no link
/// cites errno: Invalid argument.
/// file: f = hello
CASE(a_file)
{
    ERRNO(path_readlink(DIR, P("f"), text, sizeof text, &used), INVAL);
}

/// must: a directory is no link
/// cites errno: Invalid argument.
/// dir: d
CASE(a_directory)
{
    ERRNO(path_readlink(DIR, P("d"), text, sizeof text, &used), INVAL);
}

/// must: what is not there holds nothing
/// cites errno: No such file or directory.
CASE(missing)
{
    ERRNO(path_readlink(DIR, P("missing"), text, sizeof text, &used), NOENT);
}

/// must: links outside are not read
/// cites errno: Extension: Capabilities insufficient.
CASE(dot_dot)
{
    NOT_CAPABLE(path_readlink(DIR, P("../outside/secret"), text, sizeof text, &used));
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    ERRNO(path_readlink(closed(), P("l"), text, sizeof text, &used), BADF);
}
