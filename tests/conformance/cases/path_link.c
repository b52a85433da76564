/* path_link: a second name for a file. */
#include "conformance.h"

/// must: both names are the same file
/// cites: Create a hard link.
/// file: f = hello
/// after: g = hello
CASE(links)
{
    OK(path_link(DIR, 0, P("f"), DIR, P("g")));
    EQUAL(STAT("f").ino, STAT("g").ino);
    EQUAL(STAT("g").nlink, 2);
}

/// must: writing by one name is seen by the other
/// cites: Create a hard link.
/// file: f = hello
/// after: g = HELLO
CASE(shares_contents)
{
    OK(path_link(DIR, 0, P("f"), DIR, P("g")));
    PUT(OPEN_WRITE("f"), "HELLO");
    CONTENT("g", "HELLO");
}

/// must: an existing name is not replaced
/// cites errno: File exists.
/// file: f = hello
/// file: g = other
/// after: g = other
CASE(existing)
{
    ERRNO(path_link(DIR, 0, P("f"), DIR, P("g")), EXIST);
}

/// must: what is not there gets no second name
/// cites errno: No such file or directory.
CASE(missing)
{
    ERRNO(path_link(DIR, 0, P("missing"), DIR, P("g")), NOENT);
}

/// must: a directory gets no second name
/// cites errno: Operation not permitted.
/// dir: d
CASE(directory)
{
    FAILS(path_link(DIR, 0, P("d"), DIR, P("g")));
}

/// should: a directory says why
/// cites errno: Operation not permitted.
/// dir: d
CASE(directory_says_so)
{
    ERRNO3(path_link(DIR, 0, P("d"), DIR, P("g")), PERM, ACCES, ISDIR);
}

/// must: a link is linked itself
/// cites: Flags determining the method of how the path is resolved.
/// file: f = hello
/// link: l -> f
/// after link: m -> f
CASE(a_link_itself)
{
    OK(path_link(DIR, 0, P("l"), DIR, P("m")));
    EQUAL(STAT("m").filetype, __WASI_FILETYPE_SYMBOLIC_LINK);
}

/// may differ: a link can be followed
/// cites lookupflags: As long as the resolved path corresponds to a symbolic link, it is expanded.
/// file: f = hello
/// link: l -> f
CASE(a_followed_link)
{
    OK(path_link(DIR, FOLLOW, P("l"), DIR, P("m")));
    EQUAL(STAT("m").filetype, __WASI_FILETYPE_REGULAR_FILE);
}

/// must: nothing outside gets a name inside
/// cites errno: Extension: Capabilities insufficient.
/// gone: g
CASE(from_outside)
{
    NOT_CAPABLE(path_link(DIR, 0, P("../outside/secret"), DIR, P("g")));
}

/// must: nothing inside gets a name outside
/// cites errno: Extension: Capabilities insufficient.
/// file: f = hello
CASE(to_outside)
{
    NOT_CAPABLE(path_link(DIR, 0, P("f"), DIR, P("../outside/g")));
}

/// must: a second directory can be the target
/// cites: The working directory at which the resolution of the new path starts.
/// preopen: second
/// file: f = hello
CASE(across_directories)
{
    OK(path_link(DIR, 0, P("f"), SECOND, P("g")));
    __wasi_filestat_t stat;
    OK(path_filestat_get(SECOND, 0, P("g"), &stat));
    EQUAL(stat.size, 5);
}

/// must: a name with a trailing slash is no file
/// cites: Note: This is similar to `linkat` in POSIX.
/// file: f = hello
CASE(trailing_slash)
{
    FAILS(path_link(DIR, 0, P("f"), DIR, P("g/")));
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
/// file: f = hello
CASE(closed_descriptor)
{
    ERRNO(path_link(closed(), 0, P("f"), DIR, P("g")), BADF);
    ERRNO(path_link(DIR, 0, P("f"), closed(), P("g")), BADF);
}
