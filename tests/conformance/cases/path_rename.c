/* path_rename: another name for a file or directory. */
#include "conformance.h"

#define RENAME(from, to) path_rename(DIR, P(from), DIR, P(to))

/// must: a file gets the new name
/// cites: Rename a file or directory.
/// file: f = hello
/// gone: f
/// after: g = hello
CASE(a_file)
{
    OK(RENAME("f", "g"));
    CONTENT("g", "hello");
}

/// must: a file that has the new name is replaced
/// cites: Note: This is similar to `renameat` in POSIX.
/// file: f = new
/// file: g = old
/// gone: f
/// after: g = new
CASE(replaces_a_file)
{
    OK(RENAME("f", "g"));
    CONTENT("g", "new");
}

/// must: a directory moves with what it holds
/// cites: Rename a file or directory.
/// file: d/f = hello
/// gone: d
/// after: e/f = hello
CASE(a_directory)
{
    OK(RENAME("d", "e"));
}

/// must: an empty directory that has the new name is replaced
/// cites: Note: This is similar to `renameat` in POSIX.
/// file: d/f = hello
/// dir: e
/// gone: d
/// after: e/f = hello
CASE(replaces_an_empty_directory)
{
    OK(RENAME("d", "e"));
}

/// must: a directory with something in it is not replaced
/// cites errno: Directory not empty.
/// file: d/f = hello
/// file: e/g = other
/// after: e/g = other
CASE(a_full_directory)
{
    ERRNO2(RENAME("d", "e"), NOTEMPTY, EXIST);
}

/// must: a file does not replace a directory
/// cites errno: Is a directory.
/// file: f = hello
/// dir: d
CASE(a_file_over_a_directory)
{
    ERRNO(RENAME("f", "d"), ISDIR);
}

/// must: a directory does not replace a file
/// cites errno: Not a directory or a symbolic link to a directory.
/// dir: d
/// file: f = hello
CASE(a_directory_over_a_file)
{
    ERRNO(RENAME("d", "f"), NOTDIR);
}

/// must: a directory does not move into itself
/// cites errno: Invalid argument.
/// dir: d
CASE(into_itself)
{
    ERRNO(RENAME("d", "d/e"), INVAL);
}

/// must: to its own name nothing happens
/// cites: Note: This is similar to `renameat` in POSIX.
/// file: f = hello
/// after: f = hello
CASE(to_its_own_name)
{
    OK(RENAME("f", "f"));
}

/// must: what is not there cannot be renamed
/// cites errno: No such file or directory.
/// file: g = hello
/// after: g = hello
CASE(missing)
{
    ERRNO(RENAME("missing", "g"), NOENT);
}

/// must: the new directory has to be there
/// cites errno: No such file or directory.
/// file: f = hello
CASE(no_new_parent)
{
    ERRNO(RENAME("f", "missing/g"), NOENT);
}

/// must: a link is renamed, not its target
/// cites: Note: This is similar to `renameat` in POSIX.
/// file: f = hello
/// link: l -> f
/// after: f = hello
/// after link: m -> f
CASE(a_link)
{
    OK(RENAME("l", "m"));
}

/// must: a link that has the new name is replaced, not its target
/// cites: Note: This is similar to `renameat` in POSIX.
/// file: f = hello
/// file: g = other
/// link: l -> g
/// after: l = hello
/// after: g = other
CASE(over_a_link)
{
    OK(RENAME("f", "l"));
}

/// must: a file moves into another directory
/// cites: Rename a file or directory.
/// file: f = hello
/// dir: d
/// after: d/g = hello
CASE(into_a_directory)
{
    OK(RENAME("f", "d/g"));
}

/// must: a file moves to a second preopened directory
/// cites: The working directory at which the resolution of the new path starts.
/// preopen: second
/// file: f = hello
/// gone: f
CASE(across_directories)
{
    OK(path_rename(DIR, P("f"), SECOND, P("g")));
    __wasi_filestat_t s;
    OK(path_filestat_get(SECOND, 0, P("g"), &s));
    EQUAL(s.size, 5);
}

/// must: nothing comes from outside
/// cites errno: Extension: Capabilities insufficient.
CASE(from_outside)
{
    NOT_CAPABLE(RENAME("../outside/secret", "f"));
}

/// must: nothing goes outside
/// cites errno: Extension: Capabilities insufficient.
/// file: f = hello
CASE(to_outside)
{
    NOT_CAPABLE(RENAME("f", "../outside/f"));
}

/// must: a file with a trailing slash is no directory
/// cites errno: Not a directory or a symbolic link to a directory.
/// file: f = hello
CASE(trailing_slash)
{
    FAILS(RENAME("f", "g/"));
}

/// must: an open file stays open
/// cites: Rename a file or directory.
/// file: f = hello
CASE(an_open_file)
{
    fd_t fd = OPEN_READ("f");
    OK(RENAME("f", "g"));
    char text[8];
    EQUAL(get(__LINE__, fd, text, 8), 5);
}

/// must: the empty path names nothing
/// cites errno: No such file or directory.
/// file: f = hello
CASE(empty_path)
{
    ERRNO(RENAME("", "g"), NOENT);
    ERRNO(RENAME("f", ""), NOENT);
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
/// file: f = hello
CASE(closed_descriptor)
{
    ERRNO(path_rename(closed(), P("f"), DIR, P("g")), BADF);
    ERRNO(path_rename(DIR, P("f"), closed(), P("g")), BADF);
}
