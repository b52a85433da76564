/* sock_send: of sockets only what needs none: nothing in this version of WASI makes one. */
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
    ERRNO(sock_send(closed(), &v, 1, 0, &n), BADF);
}

/// must: a descriptor that never was fails
/// cites errno: Bad file descriptor.
CASE(no_such_descriptor)
{
    FAILS(sock_send(NO_FD, &v, 1, 0, &n));
}

/// should: a file is no socket
/// cites errno: Not a socket.
/// file: f = hello
CASE(a_file)
{
    ERRNO3(sock_send(OPEN_WRITE("f"), &v, 1, 0, &n), NOTSOCK, NOTCAPABLE, NOTSUP);
}

/// must: on a file it never succeeds
/// cites: Send a message on a socket.
/// file: f = hello
CASE(never_on_a_file)
{
    FAILS(sock_send(OPEN_WRITE("f"), &v, 1, 0, &n));
}

/// must: on a directory it never succeeds
/// cites: Send a message on a socket.
CASE(never_on_a_directory)
{
    FAILS(sock_send(DIR, &v, 1, 0, &n));
}
