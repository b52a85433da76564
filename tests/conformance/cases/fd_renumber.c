/* fd_renumber: a descriptor takes another's number. */
#include "conformance.h"

/// must: the descriptor goes on under the new number
/// cites: Atomically replace a file descriptor by renumbering another file descriptor.
/// file: a = first
/// file: b = second
CASE(replaces)
{
    fd_t a = OPEN_READ("a"), b = OPEN_READ("b");
    OK(fd_renumber(a, b));
    char text[8];
    size_t n = get(__LINE__, b, text, 8);
    TEXT(text, n, "first");
}

/// must: the old number is free
/// cites: Atomically replace a file descriptor by renumbering another file descriptor.
/// file: a = first
/// file: b = second
CASE(the_old_number_is_free)
{
    fd_t a = OPEN_READ("a"), b = OPEN_READ("b");
    OK(fd_renumber(a, b));
    __wasi_fdstat_t stat;
    ERRNO(fd_fdstat_get(a, &stat), BADF);
}

/// must: the offset goes with it
/// cites: Atomically replace a file descriptor by renumbering another file descriptor.
/// file: a = first
/// file: b = second
CASE(the_offset_goes_with_it)
{
    fd_t a = OPEN_READ("a"), b = OPEN_READ("b");
    uint64_t at;
    OK(fd_seek(a, 3, __WASI_WHENCE_SET, &at));
    OK(fd_renumber(a, b));
    char text[8];
    size_t n = get(__LINE__, b, text, 8);
    TEXT(text, n, "st");
}

/// must: a number that is not open cannot be replaced, so that numbers stay the runtime's choice
/// cites: Due to the strong focus on thread safety, this environment does not provide a mechanism to duplicate or renumber a file descriptor to an arbitrary number, like `dup2()`.
/// file: a = first
CASE(to_a_number_that_is_not_open)
{
    ERRNO(fd_renumber(OPEN_READ("a"), NO_FD), BADF);
}

/// must: a descriptor that is none cannot be renumbered
/// cites errno: Bad file descriptor.
/// file: b = second
CASE(from_a_closed_descriptor)
{
    fd_t gone = closed(), b = OPEN_READ("b");
    if (gone == b) gone = NO_FD;
    ERRNO(fd_renumber(gone, b), BADF);
    char text[8];
    EQUAL(get(__LINE__, b, text, 8), 6);
}

/// must: a descriptor renumbered to itself stays
/// cites: Atomically replace a file descriptor by renumbering another file descriptor.
/// file: a = first
CASE(to_itself)
{
    fd_t a = OPEN_READ("a");
    OK(fd_renumber(a, a));
    char text[8];
    EQUAL(get(__LINE__, a, text, 8), 5);
}

/// should: standard output can be replaced by a file
/// cites: Atomically replace a file descriptor by renumbering another file descriptor.
/// stdout:
/// after: f = into the file
CASE(standard_output)
{
    OK(fd_renumber(OPEN_WRITE("f"), 1));
    PUT(1, "into the file");
}

/// may differ: a preopened directory can be renumbered
/// cites: Atomically replace a file descriptor by renumbering another file descriptor.
/// dir: d
CASE(a_preopened_directory)
{
    fd_t d = OPEN_DIR("d");
    OK(fd_renumber(DIR, d));
}

/// must: closing the new number closes it
/// cites: Atomically replace a file descriptor by renumbering another file descriptor.
/// file: a = first
/// file: b = second
CASE(closes_afterwards)
{
    fd_t a = OPEN_READ("a"), b = OPEN_READ("b");
    OK(fd_renumber(a, b));
    OK(fd_close(b));
    ERRNO(fd_close(b), BADF);
}
