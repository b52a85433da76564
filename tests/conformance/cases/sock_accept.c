/* sock_accept: of sockets only what needs none: nothing in this version of WASI makes one. */
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
    ERRNO(sock_accept(closed(), 0, &out), BADF);
}

/// must: a descriptor that never was fails
/// cites errno: Bad file descriptor.
CASE(no_such_descriptor)
{
    FAILS(sock_accept(NO_FD, 0, &out));
}

/// should: a file is no socket
/// cites errno: Not a socket.
/// file: f = hello
CASE(a_file)
{
    ERRNO3(sock_accept(OPEN_WRITE("f"), 0, &out), NOTSOCK, NOTCAPABLE, NOTSUP);
}

/// must: on a file it never succeeds
/// cites: Accept a new incoming connection.
/// file: f = hello
CASE(never_on_a_file)
{
    FAILS(sock_accept(OPEN_WRITE("f"), 0, &out));
}

/// must: on a directory it never succeeds
/// cites: Accept a new incoming connection.
CASE(never_on_a_directory)
{
    FAILS(sock_accept(DIR, 0, &out));
}
