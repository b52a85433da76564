/* path_unlink_file: removes a name of a file. */
#include "conformance.h"

/// must: a file goes
/// cites: Unlink a file.
/// file: f = hello
/// gone: f
CASE(removes)
{
    OK(path_unlink_file(DIR, P("f")));
    __wasi_filestat_t s;
    ERRNO(path_filestat_get(DIR, 0, P("f"), &s), NOENT);
}

/// must: a directory stays
/// cites: Return `errno::isdir` if the path refers to a directory.
/// dir: d
/// after dir: d
CASE(a_directory)
{
    ERRNO(path_unlink_file(DIR, P("d")), ISDIR);
}

/// must: of a link the link goes, not its target
/// cites: Note: This is similar to `unlinkat(fd, path, 0)` in POSIX.
/// file: f = hello
/// link: l -> f
/// gone: l
/// after: f = hello
CASE(a_link)
{
    OK(path_unlink_file(DIR, P("l")));
    EQUAL(STAT("f").size, 5);
}

/// must: a link to a directory goes
/// cites: Note: This is similar to `unlinkat(fd, path, 0)` in POSIX.
/// dir: d
/// link: l -> d
/// gone: l
/// after dir: d
CASE(a_link_to_a_directory)
{
    OK(path_unlink_file(DIR, P("l")));
}

/// must: a link that leads nowhere goes
/// cites: Unlink a file.
/// link: l -> nowhere
/// gone: l
CASE(a_dangling_link)
{
    OK(path_unlink_file(DIR, P("l")));
}

/// must: a link that leads out goes, its target stays
/// cites: Unlink a file.
/// link: l -> ../outside/secret
/// gone: l
CASE(a_link_out)
{
    OK(path_unlink_file(DIR, P("l")));
}

/// must: what is not there cannot go
/// cites errno: No such file or directory.
CASE(missing)
{
    ERRNO(path_unlink_file(DIR, P("missing")), NOENT);
}

/// must: a file with a trailing slash is no directory
/// cites errno: Not a directory or a symbolic link to a directory.
/// file: f = hello
/// after: f = hello
CASE(trailing_slash)
{
    ERRNO(path_unlink_file(DIR, P("f/")), NOTDIR);
}

/// must: a directory with a trailing slash stays
/// cites: Return `errno::isdir` if the path refers to a directory.
/// dir: d
/// after dir: d
CASE(a_directory_with_a_slash)
{
    ERRNO2(path_unlink_file(DIR, P("d/")), ISDIR, NOTDIR);
}

/// must: of two names the other stays
/// cites: Unlink a file.
/// file: f = hello
/// after: g = hello
CASE(of_two_names)
{
    OK(path_link(DIR, 0, P("f"), DIR, P("g")));
    OK(path_unlink_file(DIR, P("f")));
    EQUAL(STAT("g").nlink, 1);
}

/// must: nothing outside goes
/// cites errno: Extension: Capabilities insufficient.
CASE(dot_dot)
{
    NOT_CAPABLE(path_unlink_file(DIR, P("../outside/secret")));
}

/// must: nothing behind a link that leads out goes
/// cites errno: Extension: Capabilities insufficient.
/// link: l -> ../outside
CASE(through_a_link_out)
{
    CONFINED(path_unlink_file(DIR, P("l/secret")));
}

/// must: the empty path names nothing
/// cites errno: No such file or directory.
CASE(empty_path)
{
    ERRNO(path_unlink_file(DIR, P("")), NOENT);
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    ERRNO(path_unlink_file(closed(), P("f")), BADF);
}
