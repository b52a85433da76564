/* path_filestat_get: attributes by path. */
#include "conformance.h"

static __wasi_filestat_t s;
#define AT(path, lookup) path_filestat_get(DIR, lookup, P(path), &s)

/// must: type and size of a file
/// cites: Return the attributes of a file or directory.
/// file: f = hello
CASE(regular_file)
{
    OK(AT("f", 0));
    EQUAL(s.filetype, __WASI_FILETYPE_REGULAR_FILE);
    EQUAL(s.size, 5);
    EQUAL(s.nlink, 1);
}

/// must: a directory says so
/// cites: Return the attributes of a file or directory.
/// dir: d
CASE(directory)
{
    OK(AT("d", 0));
    EQUAL(s.filetype, __WASI_FILETYPE_DIRECTORY);
}

/// must: the directory itself is "."
/// cites: The path of the file or directory to inspect.
CASE(dot)
{
    OK(AT(".", 0));
    EQUAL(s.filetype, __WASI_FILETYPE_DIRECTORY);
}

/// must: a link is told as a link unless it is to be followed
/// cites lookupflags: As long as the resolved path corresponds to a symbolic link, it is expanded.
/// file: f = hello
/// link: l -> f
CASE(a_link_itself)
{
    OK(AT("l", 0));
    EQUAL(s.filetype, __WASI_FILETYPE_SYMBOLIC_LINK);
}

/// must: a followed link tells of its target
/// cites lookupflags: As long as the resolved path corresponds to a symbolic link, it is expanded.
/// file: f = hello
/// link: l -> f
CASE(a_followed_link)
{
    OK(AT("l", FOLLOW));
    EQUAL(s.filetype, __WASI_FILETYPE_REGULAR_FILE);
    EQUAL(s.size, 5);
}

/// must: a link to a link is followed to the end
/// cites lookupflags: As long as the resolved path corresponds to a symbolic link, it is expanded.
/// file: d/f = hello
/// link: a -> d/b
/// link: d/b -> f
CASE(a_chain_of_links)
{
    OK(AT("a", FOLLOW));
    EQUAL(s.size, 5);
}

/// must: the size of a link is the length of its contents
/// cites filestat: For symbolic links, the length in bytes of the pathname contained in the symbolic link.
/// link: l -> some/where
CASE(size_of_a_link)
{
    OK(AT("l", 0));
    EQUAL(s.size, 10);
}

/// must: what is not there has no attributes
/// cites errno: No such file or directory.
CASE(missing)
{
    ERRNO(AT("missing", 0), NOENT);
}

/// must: a link that leads nowhere, followed, is missing
/// cites errno: No such file or directory.
/// link: l -> nowhere
CASE(a_dangling_link)
{
    ERRNO(AT("l", FOLLOW), NOENT);
    OK(AT("l", 0));
}

/// must: links in a circle end
/// cites errno: Too many levels of symbolic links.
/// link: a -> b
/// link: b -> a
CASE(links_in_a_circle)
{
    ERRNO(AT("a", FOLLOW), LOOP);
}

/// must: a file has nothing below it
/// cites errno: Not a directory or a symbolic link to a directory.
/// file: f = hello
CASE(below_a_file)
{
    ERRNO(AT("f/x", 0), NOTDIR);
}

/// must: a trailing slash asks for a directory
/// cites errno: Not a directory or a symbolic link to a directory.
/// file: f = hello
CASE(a_file_with_a_slash)
{
    ERRNO(AT("f/", FOLLOW), NOTDIR);
}

/// must: a directory may have a trailing slash
/// cites: The path of the file or directory to inspect.
/// dir: d
CASE(a_directory_with_a_slash)
{
    OK(AT("d/", 0));
    EQUAL(s.filetype, __WASI_FILETYPE_DIRECTORY);
}

/// must: doubled slashes and dots mean nothing
/// cites: Note: This is similar to `stat` in POSIX.
/// file: d/f = hello
CASE(slashes_and_dots)
{
    OK(AT("./d//./f", 0));
    EQUAL(s.size, 5);
}

/// must: dot dot within the directory is allowed
/// cites: Note: This is similar to `stat` in POSIX.
/// file: f = hello
/// dir: d/e
CASE(dot_dot_within)
{
    OK(AT("d/e/../../f", 0));
    EQUAL(s.size, 5);
}

/// must: dot dot through something that is not there fails
/// cites errno: No such file or directory.
/// file: f = hello
CASE(dot_dot_through_nothing)
{
    ERRNO(AT("missing/../f", 0), NOENT);
}

/// must: dot dot through a link goes where the link led
/// cites: Note: This is similar to `stat` in POSIX.
/// file: d/f = hello
/// dir: d/e
/// link: l -> d/e
CASE(dot_dot_through_a_link)
{
    OK(AT("l/../f", 0));
    EQUAL(s.size, 5);
}

/// must: the empty path names nothing
/// cites errno: No such file or directory.
CASE(empty_path)
{
    ERRNO(AT("", 0), NOENT);
}

/// must: nothing outside is told of
/// cites errno: Extension: Capabilities insufficient.
CASE(dot_dot)
{
    NOT_CAPABLE(AT("../outside/secret", 0));
}

/// must: the directory above is outside, or the directory itself as above a root
/// cites errno: Extension: Capabilities insufficient.
CASE(the_directory_above)
{
    __wasi_filestat_t here = STAT(".");
    int32_t error = AT("..", 0);
    if (error) ERRNO3(error, NOTCAPABLE, PERM, NOENT);
    else if (s.dev != here.dev || s.ino != here.ino) say(__LINE__, "ESCAPE", "path_filestat_get told of the directory above");
}

/// must: a link that leads out is not followed
/// cites errno: Extension: Capabilities insufficient.
/// link: l -> ../outside/secret
CASE(a_link_out)
{
    NOT_CAPABLE(AT("l", FOLLOW));
}

/// must: a link with an absolute target is not followed out
/// cites errno: Extension: Capabilities insufficient.
/// link: l -> $OUTSIDE/secret
CASE(an_absolute_link_out)
{
    CONFINED(AT("l", FOLLOW));
}

/// must: an absolute path does not reach the host's root
/// cites path_open: The relative path of the file or directory to open, relative to the `path_open::fd` directory.
CASE(absolute)
{
    CONFINED(AT("/etc/passwd", 0));
}

/// should: an absolute path says that it is not allowed
/// cites errno: Extension: Capabilities insufficient.
/// file: f = hello
CASE(absolute_says_so)
{
    ERRNO2(AT("/f", 0), NOTCAPABLE, PERM);
}

/// must: a path with a NUL names nothing
/// cites errno: Invalid argument.
/// file: f = hello
CASE(nul_in_the_path)
{
    FAILS(path_filestat_get(DIR, 0, "f\0g", 3, &s));
}

/// must: the path ends where its length says
/// cites: The path of the file or directory to inspect.
/// file: f = hello
CASE(the_length_counts)
{
    OK(path_filestat_get(DIR, 0, "fgh", 1, &s));
    EQUAL(s.size, 5);
}

/// must: a name that is too long is refused
/// cites errno: Filename too long.
CASE(name_too_long)
{
    static char name[300];
    memset(name, 'x', sizeof name);
    ERRNO(path_filestat_get(DIR, 0, name, sizeof name, &s), NAMETOOLONG);
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    ERRNO(path_filestat_get(closed(), 0, P("f"), &s), BADF);
}

/// must: a file is no directory to look in
/// cites errno: Not a directory or a symbolic link to a directory.
/// file: f = hello
CASE(descriptor_of_a_file)
{
    FAILS(path_filestat_get(OPEN_READ("f"), 0, P("f"), &s));
}

/// should: a path outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
CASE(a_path_outside_of_memory)
{
    ERRNO3(path_filestat_get(DIR, 0, OUT_OF_BOUNDS, 4, &s), FAULT, INVAL, OVERFLOW);
}
