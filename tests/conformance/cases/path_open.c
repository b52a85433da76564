/* path_open: files and directories by path. */
#include "conformance.h"

static fd_t fd;
static char text[64];
#define TRY(path, lookup, oflags, rights) path_open(DIR, lookup, P(path), oflags, rights, 0, 0, &fd)

/// must: a file is opened
/// cites: Open a file or directory.
/// file: f = hello
CASE(a_file)
{
    OK(TRY("f", 0, 0, READ));
    size_t n = get(__LINE__, fd, text, sizeof text);
    TEXT(text, n, "hello");
}

/// must: a directory is opened
/// cites oflags: Fail if not a directory.
/// dir: d
CASE(a_directory)
{
    OK(TRY("d", 0, DIRECTORY, LIST));
}

/// must: a new descriptor is not one that is in use
/// cites: The file descriptor of the file that has been opened.
/// file: f = hello
CASE(a_fresh_number)
{
    OK(TRY("f", 0, 0, READ));
    CHECK(fd > 3);
    fd_t first = fd;
    OK(TRY("f", 0, 0, READ));
    CHECK(fd != first && fd > 3);
}

/// must: what is not there is not opened
/// cites errno: No such file or directory.
CASE(missing)
{
    ERRNO(TRY("missing", 0, 0, READ), NOENT);
}

/// must: creat makes an empty file
/// cites oflags: Create file if it does not exist.
/// after: f
CASE(creates)
{
    OK(TRY("f", 0, CREAT, READ | WRITE));
    EQUAL(STAT("f").size, 0);
}

/// must: creat leaves an existing file as it is
/// cites oflags: Create file if it does not exist.
/// file: f = hello
/// after: f = hello
CASE(creat_keeps_what_is_there)
{
    OK(TRY("f", 0, CREAT, READ | WRITE));
    EQUAL(STAT("f").size, 5);
}

/// must: creat makes no directories on the way
/// cites errno: No such file or directory.
CASE(creat_without_a_parent)
{
    ERRNO(TRY("d/f", 0, CREAT, READ | WRITE), NOENT);
}

/// must: excl refuses what exists
/// cites oflags: Fail if file already exists.
/// file: f = hello
/// after: f = hello
CASE(exclusive)
{
    ERRNO(TRY("f", 0, CREAT | EXCL, READ | WRITE), EXIST);
}

/// must: excl makes what is new
/// cites oflags: Fail if file already exists.
CASE(exclusive_and_new)
{
    OK(TRY("f", 0, CREAT | EXCL, READ | WRITE));
}

/// must: excl refuses a link, even one that leads nowhere
/// cites oflags: Fail if file already exists.
/// link: l -> nowhere
/// gone: nowhere
CASE(exclusive_and_a_dangling_link)
{
    ERRNO(TRY("l", FOLLOW, CREAT | EXCL, READ | WRITE), EXIST);
}

/// must: trunc empties
/// cites oflags: Truncate file to size 0.
/// file: f = hello
/// after: f
CASE(truncates)
{
    OK(TRY("f", 0, TRUNC, READ | WRITE));
    EQUAL(STAT("f").size, 0);
}

/// must: without trunc nothing is lost
/// cites oflags: Truncate file to size 0.
/// file: f = hello
/// after: f = hello
CASE(does_not_truncate)
{
    OK(TRY("f", 0, 0, READ | WRITE));
    EQUAL(STAT("f").size, 5);
}

/// must: directory refuses a file
/// cites oflags: Fail if not a directory.
/// file: f = hello
CASE(directory_and_a_file)
{
    ERRNO(TRY("f", 0, DIRECTORY, LIST), NOTDIR);
}

/// must: directory takes a link to a directory, if links are followed
/// cites oflags: Fail if not a directory.
/// dir: d
/// link: l -> d
CASE(directory_and_a_link)
{
    OK(TRY("l", FOLLOW, DIRECTORY, LIST));
}

/// must: a directory is not opened for writing
/// cites errno: Is a directory.
/// dir: d
CASE(a_directory_for_writing)
{
    FAILS(TRY("d", 0, 0, READ | WRITE));
}

/// may differ: a directory can be opened without asking for one
/// cites: Open a file or directory.
/// dir: d
CASE(a_directory_unasked)
{
    OK(TRY("d", 0, 0, LIST));
}

/// must: a link is followed if asked
/// cites lookupflags: As long as the resolved path corresponds to a symbolic link, it is expanded.
/// file: f = hello
/// link: l -> f
CASE(follows_a_link)
{
    OK(TRY("l", FOLLOW, 0, READ));
    EQUAL(get(__LINE__, fd, text, sizeof text), 5);
}

/// must: a link is not followed unless asked
/// cites errno: Too many levels of symbolic links.
/// file: f = hello
/// link: l -> f
CASE(does_not_follow_a_link)
{
    ERRNO(TRY("l", 0, 0, READ), LOOP);
}

/// must: links on the way are followed in any case
/// cites lookupflags: As long as the resolved path corresponds to a symbolic link, it is expanded.
/// file: d/f = hello
/// link: l -> d
CASE(links_on_the_way)
{
    OK(TRY("l/f", 0, 0, READ));
}

/// must: links in a circle end
/// cites errno: Too many levels of symbolic links.
/// link: a -> b
/// link: b -> a
CASE(links_in_a_circle)
{
    ERRNO(TRY("a", FOLLOW, 0, READ), LOOP);
}

/// must: a link to itself ends
/// cites errno: Too many levels of symbolic links.
/// link: a -> a
CASE(a_link_to_itself)
{
    ERRNO(TRY("a/b", FOLLOW, 0, READ), LOOP);
}

/// must: through a link that leads nowhere a file can be made
/// cites oflags: Create file if it does not exist.
/// link: l -> new
/// after: new
CASE(creates_through_a_link)
{
    OK(TRY("l", FOLLOW, CREAT, READ | WRITE));
}

/// must: dot dot does not lead out
/// cites errno: Extension: Capabilities insufficient.
CASE(dot_dot)
{
    NOT_CAPABLE(TRY("../outside/secret", 0, 0, READ));
}

/// must: dot dot does not lead out after leading in
/// cites errno: Extension: Capabilities insufficient.
/// dir: d
CASE(dot_dot_after_a_directory)
{
    NOT_CAPABLE(TRY("d/../../outside/secret", 0, 0, READ));
}

/// must: dot dot does not lead out and in again
/// cites errno: Extension: Capabilities insufficient.
/// file: f = hello
CASE(out_and_in_again)
{
    FAILS(TRY("../root/f", 0, 0, READ));
}

/* What was opened as the directory above is the directory itself, as above a root. */
static void not_above(int line, int32_t error)
{
    __wasi_filestat_t stat;
    if (!error) CONFINED(path_filestat_get(fd, 0, P("outside"), &stat));
    else if (error != __WASI_ERRNO_NOTCAPABLE && error != __WASI_ERRNO_PERM) unexpected(line, "path_open", "errno ", error, "PERM or ", __WASI_ERRNO_NOTCAPABLE);
}

/// must: the directory above is not opened; it may be the directory itself, as above a root
/// cites errno: Extension: Capabilities insufficient.
CASE(the_directory_above)
{
    not_above(__LINE__, TRY("..", 0, DIRECTORY, LIST));
}

/// must: nor with a trailing slash
/// cites errno: Extension: Capabilities insufficient.
CASE(the_directory_above_with_a_slash)
{
    not_above(__LINE__, TRY("../", 0, DIRECTORY, LIST));
}

/// must: nor from a directory below
/// cites errno: Extension: Capabilities insufficient.
/// dir: d
CASE(dot_dot_of_an_opened_directory)
{
    CONFINED(path_open(OPEN_DIR("d"), 0, P("../../outside/secret"), 0, READ, 0, 0, &fd));
}

/// should: an opened directory confines too
/// cites errno: Extension: Capabilities insufficient.
/// dir: d
/// file: f = hello
CASE(an_opened_directory_confines)
{
    FAILS(path_open(OPEN_DIR("d"), 0, P("../f"), 0, READ, 0, 0, &fd));
}

/// must: nothing is made outside
/// cites errno: Extension: Capabilities insufficient.
CASE(creates_nothing_outside)
{
    NOT_CAPABLE(TRY("../outside/new", 0, CREAT, WRITE));
}

/// must: nothing is truncated outside
/// cites errno: Extension: Capabilities insufficient.
CASE(truncates_nothing_outside)
{
    NOT_CAPABLE(TRY("../outside/secret", 0, TRUNC, WRITE));
}

/// must: a link that leads out is not followed
/// cites errno: Extension: Capabilities insufficient.
/// link: l -> ../outside/secret
CASE(a_link_out)
{
    NOT_CAPABLE(TRY("l", FOLLOW, 0, READ));
}

/// must: a link to a directory outside is not followed
/// cites errno: Extension: Capabilities insufficient.
/// link: l -> ../outside
CASE(a_link_to_a_directory_outside)
{
    NOT_CAPABLE(TRY("l/secret", 0, 0, READ));
}

/// must: a link with an absolute target is not followed out
/// cites errno: Extension: Capabilities insufficient.
/// link: l -> $OUTSIDE/secret
CASE(an_absolute_link_out)
{
    CONFINED(TRY("l", FOLLOW, 0, READ));
}

/// must: a chain of links does not lead out
/// cites errno: Extension: Capabilities insufficient.
/// dir: d
/// link: a -> d/b
/// link: d/b -> ../../outside/secret
CASE(a_chain_of_links_out)
{
    CONFINED(TRY("a", FOLLOW, 0, READ));
}

/// must: nothing is made through a link that leads out
/// cites errno: Extension: Capabilities insufficient.
/// link: l -> ../outside/new
CASE(creates_nothing_through_a_link_out)
{
    CONFINED(TRY("l", FOLLOW, CREAT, WRITE));
}

/// must: a link made by the program does not lead out
/// cites errno: Extension: Capabilities insufficient.
CASE(a_link_out_that_the_program_made)
{
    if (!path_symlink(P("../outside/secret"), DIR, P("l"))) CONFINED(TRY("l", FOLLOW, 0, READ));
}

/// must: an absolute path does not reach the host's root
/// cites: The relative path of the file or directory to open, relative to the `path_open::fd` directory.
CASE(absolute)
{
    CONFINED(TRY("/etc/passwd", 0, 0, READ));
}

/// should: an absolute path says that it is not allowed
/// cites: The relative path of the file or directory to open, relative to the `path_open::fd` directory.
/// file: f = hello
CASE(absolute_says_so)
{
    ERRNO2(TRY("/f", 0, 0, READ), NOTCAPABLE, PERM);
}

/// must: the root is not opened
/// cites: The relative path of the file or directory to open, relative to the `path_open::fd` directory.
CASE(the_root)
{
    FAILS(TRY("/", 0, DIRECTORY, LIST));
}

/// must: the empty path names nothing
/// cites errno: No such file or directory.
CASE(empty_path)
{
    ERRNO(TRY("", 0, 0, READ), NOENT);
}

/// must: "." is the directory
/// cites: Open a file or directory.
CASE(dot)
{
    OK(TRY(".", 0, DIRECTORY, LIST));
}

/// must: dot dot within the directory is allowed
/// cites: Note: This is similar to `openat` in POSIX.
/// file: f = hello
/// dir: d
CASE(dot_dot_within)
{
    OK(TRY("d/../f", 0, 0, READ));
}

/// must: a trailing slash asks for a directory
/// cites errno: Not a directory or a symbolic link to a directory.
/// file: f = hello
CASE(a_file_with_a_slash)
{
    ERRNO(TRY("f/", 0, 0, READ), NOTDIR);
}

/// must: a trailing slash creates no file
/// cites: Note: This is similar to `openat` in POSIX.
/// gone: f
CASE(creates_nothing_with_a_slash)
{
    FAILS(TRY("f/", 0, CREAT, READ | WRITE));
}

/// must: a directory may have a trailing slash
/// cites: Open a file or directory.
/// dir: d
CASE(a_directory_with_a_slash)
{
    OK(TRY("d/", 0, DIRECTORY, LIST));
}

/// must: a file has nothing below it
/// cites errno: Not a directory or a symbolic link to a directory.
/// file: f = hello
CASE(below_a_file)
{
    ERRNO(TRY("f/g", 0, 0, READ), NOTDIR);
}

/// must: a path with a NUL names nothing
/// cites errno: Invalid argument.
/// file: f = hello
CASE(nul_in_the_path)
{
    FAILS(path_open(DIR, 0, "f\0g", 3, 0, READ, 0, 0, &fd));
}

/// must: a path with a NUL creates nothing
/// cites errno: Invalid argument.
/// gone: f
CASE(nul_in_the_path_creates_nothing)
{
    FAILS(path_open(DIR, 0, "f\0g", 3, CREAT, READ | WRITE, 0, 0, &fd));
}

/// should: a path that is not UTF-8 is refused with ilseq or inval, or taken as bytes
/// cites errno: Illegal byte sequence.
CASE(not_utf8)
{
    int32_t error = path_open(DIR, 0, "\xff\xfe", 2, CREAT, READ | WRITE, 0, 0, &fd);
    if (error) ERRNO3(error, ILSEQ, INVAL, NOENT);
}

/// must: names beyond ASCII are taken
/// cites: Open a file or directory.
/// file: größe = hello
CASE(utf8)
{
    OK(TRY("größe", 0, 0, READ));
}

/// must: a name of 255 bytes is taken
/// cites: Open a file or directory.
CASE(a_long_name)
{
    char name[255];
    memset(name, 'n', sizeof name);
    OK(path_open(DIR, 0, name, sizeof name, CREAT, READ | WRITE, 0, 0, &fd));
}

/// must: a longer name is refused
/// cites errno: Filename too long.
CASE(a_name_too_long)
{
    char name[256];
    memset(name, 'n', sizeof name);
    ERRNO(path_open(DIR, 0, name, sizeof name, CREAT, READ | WRITE, 0, 0, &fd), NAMETOOLONG);
}

/// may differ: a path of 100,000 bytes is refused
/// cites errno: Filename too long.
CASE(a_path_too_long)
{
    static char path[100000];
    for (size_t i = 0; i < sizeof path; i++) path[i] = i % 2 ? '/' : '.';
    FAILS(path_open(DIR, 0, path, sizeof path, DIRECTORY, LIST, 0, 0, &fd));
}

/// must: a path that leads through many directories is taken
/// cites: Open a file or directory.
/// file: a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p = deep
CASE(deep)
{
    OK(TRY("a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p", 0, 0, READ));
    EQUAL(get(__LINE__, fd, text, sizeof text), 4);
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    ERRNO(path_open(closed(), 0, P("f"), 0, READ, 0, 0, &fd), BADF);
}

/// must: a file is no directory to look in
/// cites errno: Not a directory or a symbolic link to a directory.
/// file: f = hello
CASE(descriptor_of_a_file)
{
    FAILS(path_open(OPEN_READ("f"), 0, P("f"), 0, READ, 0, 0, &fd));
}

/// should: a file as directory says what is wrong
/// cites errno: Not a directory or a symbolic link to a directory.
/// file: f = hello
CASE(descriptor_of_a_file_says_so)
{
    ERRNO2(path_open(OPEN_READ("f"), 0, P("f"), 0, READ, 0, 0, &fd), NOTDIR, NOTCAPABLE);
}

/// should: creat and directory together are invalid
/// cites errno: Invalid argument.
CASE(creat_and_directory)
{
    FAILS(TRY("d", 0, CREAT | DIRECTORY, LIST));
}

/// should: a directory without the right to open opens nothing
/// cites rights: The right to invoke `path_open`.
/// file: d/f = hello
CASE(without_the_right_to_open)
{
    fd_t dir = open_at(__LINE__, DIR, "d", 1, DIRECTORY, __WASI_RIGHTS_FD_READDIR, READ, 0);
    ERRNO(path_open(dir, 0, P("f"), 0, READ, 0, 0, &fd), NOTCAPABLE);
}

/// should: a directory without the right to create creates nothing
/// cites rights: If `path_open` is set, the right to invoke `path_open` with `oflags::creat`.
/// dir: d
/// gone: d/f
CASE(without_the_right_to_create)
{
    fd_t dir = open_at(__LINE__, DIR, "d", 1, DIRECTORY, LIST, READ | WRITE, 0);
    ERRNO(path_open(dir, 0, P("f"), CREAT, READ | WRITE, 0, 0, &fd), NOTCAPABLE);
}

/// should: more rights than the directory hands on are not granted
/// cites fdstat: Maximum set of rights that may be installed on new file descriptors that are created through this file descriptor, e.g., through `path_open`.
/// file: d/f = hello
CASE(more_rights_than_inherited)
{
    fd_t dir = open_at(__LINE__, DIR, "d", 1, DIRECTORY, LIST, __WASI_RIGHTS_FD_READ, 0);
    ERRNO(path_open(dir, 0, P("f"), 0, READ | WRITE, 0, 0, &fd), NOTCAPABLE);
}

/// should: a path outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
CASE(a_path_outside_of_memory)
{
    ERRNO3(path_open(DIR, 0, OUT_OF_BOUNDS, 4, 0, READ, 0, 0, &fd), FAULT, INVAL, OVERFLOW);
}

/// must: two hundred files can be open
/// cites: The file descriptor of the file that has been opened.
/// file: f = hello
CASE(many_open_files)
{
    for (int i = 0; i < 200; i++) OK(TRY("f", 0, 0, READ));
}
