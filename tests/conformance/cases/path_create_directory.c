/* path_create_directory: a new directory. */
#include "conformance.h"

/// must: a directory is made
/// cites: Create a directory.
/// after dir: d
CASE(creates)
{
    OK(path_create_directory(DIR, P("d")));
    EQUAL(STAT("d").filetype, __WASI_FILETYPE_DIRECTORY);
}

/// must: a directory is made below another
/// cites: Create a directory.
/// dir: d
/// after dir: d/e
CASE(below_another)
{
    OK(path_create_directory(DIR, P("d/e")));
}

/// must: what exists is not made again
/// cites errno: File exists.
/// dir: d
CASE(an_existing_directory)
{
    ERRNO(path_create_directory(DIR, P("d")), EXIST);
}

/// must: a file is not made a directory
/// cites errno: File exists.
/// file: f = hello
CASE(an_existing_file)
{
    ERRNO(path_create_directory(DIR, P("f")), EXIST);
}

/// must: a link that leads nowhere exists
/// cites errno: File exists.
/// link: l -> nowhere
CASE(a_dangling_link)
{
    ERRNO(path_create_directory(DIR, P("l")), EXIST);
}

/// must: the directory above has to be there
/// cites errno: No such file or directory.
CASE(no_parent)
{
    ERRNO(path_create_directory(DIR, P("missing/d")), NOENT);
}

/// must: a file holds no directory
/// cites errno: Not a directory or a symbolic link to a directory.
/// file: f = hello
CASE(below_a_file)
{
    ERRNO(path_create_directory(DIR, P("f/d")), NOTDIR);
}

/// must: the empty path names nothing
/// cites errno: No such file or directory.
CASE(empty_path)
{
    ERRNO(path_create_directory(DIR, P("")), NOENT);
}

/// must: a trailing slash is allowed
/// cites: Note: This is similar to `mkdirat` in POSIX.
/// after dir: d
CASE(trailing_slash)
{
    OK(path_create_directory(DIR, P("d/")));
}

/// must: nothing is made outside
/// cites errno: Extension: Capabilities insufficient.
CASE(dot_dot)
{
    NOT_CAPABLE(path_create_directory(DIR, P("../outside/d")));
}

/// must: an absolute path is none of the directory's
/// cites path_open: The relative path of the file or directory to open, relative to the `path_open::fd` directory.
CASE(absolute)
{
    FAILS(path_create_directory(DIR, P("/d")));
}

/// must: a link that leads out is not followed
/// cites errno: Extension: Capabilities insufficient.
/// link: l -> ../outside
CASE(through_a_link_out)
{
    CONFINED(path_create_directory(DIR, P("l/d")));
}

/// must: a name that is too long is refused
/// cites errno: Filename too long.
CASE(name_too_long)
{
    static char name[300];
    memset(name, 'x', sizeof name);
    ERRNO(path_create_directory(DIR, name, sizeof name), NAMETOOLONG);
}

/// must: a file is no place for a directory
/// cites errno: Not a directory or a symbolic link to a directory.
/// file: f = hello
CASE(descriptor_of_a_file)
{
    FAILS(path_create_directory(OPEN_READ("f"), P("d")));
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    ERRNO(path_create_directory(closed(), P("d")), BADF);
}
