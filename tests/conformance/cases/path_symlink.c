/* path_symlink: a new symbolic link. */
#include "conformance.h"

/// must: a link is made and leads to its target
/// cites: Create a symbolic link.
/// file: f = hello
/// after link: l -> f
CASE(creates)
{
    OK(path_symlink(P("f"), DIR, P("l")));
    EQUAL(STAT("l").filetype, __WASI_FILETYPE_SYMBOLIC_LINK);
    CONTENT("l", "hello");
}

/// must: the target need not exist
/// cites: The contents of the symbolic link.
/// after link: l -> no/where
CASE(dangling)
{
    OK(path_symlink(P("no/where"), DIR, P("l")));
}

/// must: what exists is not replaced
/// cites errno: File exists.
/// file: f = hello
CASE(existing)
{
    ERRNO(path_symlink(P("x"), DIR, P("f")), EXIST);
}

/// must: the contents are kept as they are
/// cites: The contents of the symbolic link.
/// after link: l -> a//b/../c
CASE(contents_are_kept)
{
    OK(path_symlink(P("a//b/../c"), DIR, P("l")));
}

/// may differ: an absolute target is refused
/// cites: The contents of the symbolic link.
CASE(absolute_target)
{
    FAILS(path_symlink(P("/etc/passwd"), DIR, P("l")));
}

/// must: the empty target is no target
/// cites errno: No such file or directory.
CASE(empty_target)
{
    FAILS(path_symlink(P(""), DIR, P("l")));
}

/// must: nothing is made outside
/// cites errno: Extension: Capabilities insufficient.
CASE(to_outside)
{
    NOT_CAPABLE(path_symlink(P("x"), DIR, P("../outside/l")));
}

/// must: the directory above has to be there
/// cites errno: No such file or directory.
CASE(no_parent)
{
    ERRNO(path_symlink(P("x"), DIR, P("missing/l")), NOENT);
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    ERRNO(path_symlink(P("x"), closed(), P("l")), BADF);
}

/// must: a link from a directory below leads from there
/// cites: The contents of the symbolic link.
/// file: f = hello
/// dir: d
CASE(relative_to_its_place)
{
    OK(path_symlink(P("../f"), DIR, P("d/l")));
    CONTENT("d/l", "hello");
}
