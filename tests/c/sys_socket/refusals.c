// oracle: none the host can make sockets; WASI preview 1 cannot: EAFNOSUPPORT, and POSIX's ENOTSOCK and EBADF
// stdin: text\n
// wasm-flags: -D_GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#define FAILS(call, number) (errno = 0, assert((call) == -1), assert(errno == number))

int main(void)
{
    int pair[2], value = 1;
    FAILS(socket(AF_INET, SOCK_STREAM, 0), EAFNOSUPPORT);
    FAILS(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), EAFNOSUPPORT);
    struct sockaddr_in address = {.sin_family = AF_INET};
    struct sockaddr *any = (struct sockaddr *)&address;
    char text[4] = "abc";
    struct iovec part = {text, 3};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    for (int i = 0; i < 2; i++) {
        int fd = i ? 77 : 0, number = i ? EBADF : ENOTSOCK;
        socklen_t length = sizeof address;
        FAILS(bind(fd, any, length), number);
        FAILS(connect(fd, any, length), number);
        FAILS(listen(fd, 5), number);
        FAILS(getsockname(fd, any, &length), number);
        FAILS(getpeername(fd, any, &length), number);
        FAILS(sockatmark(fd), number);
        length = sizeof value;
        FAILS(getsockopt(fd, SOL_SOCKET, SO_TYPE, &value, &length), number);
        FAILS(setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &value, length), number);
        FAILS(accept(fd, NULL, NULL), number);
        FAILS(accept4(fd, NULL, NULL, SOCK_NONBLOCK), number);
        FAILS(recv(fd, text, 3, 0), number);
        FAILS(recvfrom(fd, text, 3, 0, NULL, NULL), number);
        FAILS(recvmsg(fd, &message, 0), number);
        FAILS(send(fd, text, 3, 0), number);
        FAILS(sendto(fd, text, 3, 0, NULL, 0), number);
        FAILS(sendmsg(fd, &message, 0), number);
        FAILS(shutdown(fd, SHUT_RDWR), number);
    }
    puts("ok");
    return 0;
}
