/* fd_advise: advice on how a file will be read. */
#include "conformance.h"

/// must: every advice is taken
/// cites: Provide file advisory information on a file descriptor.
/// file: f = hello
CASE(every_advice)
{
    fd_t fd = OPEN_READ("f");
    for (int32_t advice = __WASI_ADVICE_NORMAL; advice <= __WASI_ADVICE_NOREUSE; advice++) OK(fd_advise(fd, 0, 5, advice));
}

/// must: a length of zero is allowed
/// cites: The length of the region to which the advisory applies.
/// file: f = hello
CASE(length_zero)
{
    OK(fd_advise(OPEN_READ("f"), 0, 0, __WASI_ADVICE_SEQUENTIAL));
}

/// must: a region behind the end is allowed
/// cites: The offset within the file to which the advisory applies.
/// file: f = hello
CASE(behind_the_end)
{
    OK(fd_advise(OPEN_READ("f"), 1000, 1000, __WASI_ADVICE_WILLNEED));
}

/// must: advice changes nothing in the file
/// cites: Provide file advisory information on a file descriptor.
/// file: f = hello
/// after: f = hello
CASE(changes_nothing)
{
    OK(fd_advise(OPEN_READ("f"), 0, 5, __WASI_ADVICE_DONTNEED));
    CONTENT("f", "hello");
}

/// should: an advice that does not exist is invalid
/// cites errno: Invalid argument.
/// file: f = hello
CASE(unknown_advice)
{
    ERRNO(fd_advise(OPEN_READ("f"), 0, 5, 99), INVAL);
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    ERRNO(fd_advise(closed(), 0, 0, 0), BADF);
}

/// may differ: a directory takes no advice
/// cites: Provide file advisory information on a file descriptor.
CASE(directory)
{
    FAILS(fd_advise(DIR, 0, 0, 0));
}

/// should: an offset beyond what files can be is invalid
/// cites filesize: Non-negative file size or length of a region within a file.
/// file: f = hello
CASE(offset_too_large)
{
    int32_t error = fd_advise(OPEN_READ("f"), ~UINT64_C(0), 1, 0);
    if (error) ERRNO2(error, INVAL, OVERFLOW);
}
