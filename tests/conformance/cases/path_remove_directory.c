/* path_remove_directory: removes an empty directory. */
#include "conformance.h"

/// must: an empty directory goes
/// cites: Remove a directory.
/// dir: d
/// gone: d
CASE(removes)
{
    OK(path_remove_directory(DIR, P("d")));
    __wasi_filestat_t s;
    ERRNO(path_filestat_get(DIR, 0, P("d"), &s), NOENT);
}

/// must: a directory with something in it stays
/// cites: Return `errno::notempty` if the directory is not empty.
/// file: d/f = hello
/// after: d/f = hello
CASE(not_empty)
{
    ERRNO(path_remove_directory(DIR, P("d")), NOTEMPTY);
}

/// must: a file is no directory
/// cites errno: Not a directory or a symbolic link to a directory.
/// file: f = hello
/// after: f = hello
CASE(a_file)
{
    ERRNO(path_remove_directory(DIR, P("f")), NOTDIR);
}

/// must: a link to a directory is no directory
/// cites: Note: This is similar to `unlinkat(fd, path, AT_REMOVEDIR)` in POSIX.
/// dir: d
/// link: l -> d
/// after dir: d
/// after link: l -> d
CASE(a_link)
{
    ERRNO(path_remove_directory(DIR, P("l")), NOTDIR);
}

/// must: what is not there cannot go
/// cites errno: No such file or directory.
CASE(missing)
{
    ERRNO(path_remove_directory(DIR, P("missing")), NOENT);
}

/// must: a trailing slash is allowed
/// cites: The path to a directory to remove.
/// dir: d
/// gone: d
CASE(trailing_slash)
{
    OK(path_remove_directory(DIR, P("d/")));
}

/// must: nothing outside goes
/// cites errno: Extension: Capabilities insufficient.
CASE(dot_dot)
{
    NOT_CAPABLE(path_remove_directory(DIR, P("../outside/folder")));
}

/// must: nothing behind a link that leads out goes
/// cites errno: Extension: Capabilities insufficient.
/// link: l -> ../outside
CASE(through_a_link_out)
{
    CONFINED(path_remove_directory(DIR, P("l/folder")));
}

/// must: the preopened directory itself stays
/// cites: Remove a directory.
CASE(the_directory_itself)
{
    FAILS(path_remove_directory(DIR, P(".")));
}

/// must: the empty path names nothing
/// cites errno: No such file or directory.
CASE(empty_path)
{
    ERRNO(path_remove_directory(DIR, P("")), NOENT);
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    ERRNO(path_remove_directory(closed(), P("d")), BADF);
}
