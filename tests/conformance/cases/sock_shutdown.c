/* sock_shutdown: of sockets only what needs none: nothing in this version of WASI makes one. */
#include "conformance.h"

static char text[8];
static vector v = {text, 8};
static size_t n;
static fd_t out;
static uint16_t flags;

/// should: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    ERRNO(sock_shutdown(closed(), __WASI_SDFLAGS_RD), BADF);
}

/// must: a descriptor that never was fails
/// cites errno: Bad file descriptor.
CASE(no_such_descriptor)
{
    FAILS(sock_shutdown(NO_FD, __WASI_SDFLAGS_RD));
}

/// should: a file is no socket
/// cites errno: Not a socket.
/// file: f = hello
CASE(a_file)
{
    ERRNO3(sock_shutdown(OPEN_WRITE("f"), __WASI_SDFLAGS_RD), NOTSOCK, NOTCAPABLE, NOTSUP);
}

/// must: on a file it never succeeds
/// cites: Shut down socket send and receive channels.
/// file: f = hello
CASE(never_on_a_file)
{
    FAILS(sock_shutdown(OPEN_WRITE("f"), __WASI_SDFLAGS_RD));
}

/// must: on a directory it never succeeds
/// cites: Shut down socket send and receive channels.
CASE(never_on_a_directory)
{
    FAILS(sock_shutdown(DIR, __WASI_SDFLAGS_RD));
}
