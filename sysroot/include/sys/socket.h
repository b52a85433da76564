/* <sys/socket.h>: POSIX.
 *
 * A wasip1 program cannot make a socket: it may be given one, listening or
 * connected, as a descriptor. socket(), connect() and their kin fail. */
#ifndef _SYS_SOCKET_H
#define _SYS_SOCKET_H

#include <features.h>

#define __need_size_t
#include <stddef.h>

#include <bits/types/gid_t.h>
#include <bits/types/pid_t.h>
#include <bits/types/socklen_t.h>
#include <bits/types/ssize_t.h>
#include <bits/types/struct_iovec.h>
#include <bits/types/struct_sockaddr.h>
#include <bits/types/uid_t.h>

struct msghdr {
    void *msg_name;
    socklen_t msg_namelen;
    struct iovec *msg_iov;
    int msg_iovlen;
    void *msg_control;
    socklen_t msg_controllen;
    int msg_flags;
};

struct cmsghdr {
    socklen_t cmsg_len;
    int cmsg_level;
    int cmsg_type;
};

struct linger {
    int l_onoff;
    int l_linger;
};

#define SHUT_RD 1
#define SHUT_WR 2
#define SHUT_RDWR (SHUT_RD | SHUT_WR)

#define SOCK_RAW 3
#define SOCK_SEQPACKET 4
#define SOCK_DGRAM 5
#define SOCK_STREAM 6
#define SOCK_NONBLOCK 0x4000
#define SOCK_CLOEXEC 0x2000

#define AF_UNSPEC 0
#define AF_INET 1
#define AF_INET6 2
#define AF_UNIX 3
#define AF_LOCAL AF_UNIX
#define PF_UNSPEC AF_UNSPEC
#define PF_INET AF_INET
#define PF_INET6 AF_INET6
#define PF_UNIX AF_UNIX
#define PF_LOCAL AF_LOCAL

/* WASI's riflags, and roflags in msg_flags */
#define MSG_PEEK 1
#define MSG_WAITALL 2
#define MSG_TRUNC 1

/* Beyond WASI: refused where they would matter, ignored where they would not */
#define MSG_DONTWAIT 0x0040
#define MSG_DONTROUTE 0x0004
#define MSG_EOR 0x0100
#define MSG_CTRUNC 0x0008
#define MSG_OOB 0x0080
#define MSG_NOSIGNAL 0x4000

#define SOL_SOCKET 0x7fffffff
#define SO_DEBUG 1
#define SO_REUSEADDR 2
#define SO_TYPE 3
#define SO_ERROR 4
#define SO_DONTROUTE 5
#define SO_BROADCAST 6
#define SO_SNDBUF 7
#define SO_RCVBUF 8
#define SO_KEEPALIVE 9
#define SO_OOBINLINE 10
#define SO_LINGER 13
#define SO_REUSEPORT 15
#define SO_RCVLOWAT 18
#define SO_SNDLOWAT 19
#define SO_ACCEPTCONN 30
#define SO_PROTOCOL 38
#define SO_DOMAIN 39
#define SO_RCVTIMEO 66
#define SO_SNDTIMEO 67
#define SOMAXCONN 128

#define SCM_RIGHTS 1
#define __CMSG_ALIGN(length) (((length) + sizeof(size_t) - 1) & ~(sizeof(size_t) - 1))
#define CMSG_DATA(header) ((unsigned char *)((struct cmsghdr *)(header) + 1))
#define CMSG_FIRSTHDR(message)                                                  \
    ((size_t)(message)->msg_controllen >= sizeof(struct cmsghdr)                \
         ? (struct cmsghdr *)(message)->msg_control                             \
         : (struct cmsghdr *)0)
#define CMSG_NXTHDR(message, header)                                            \
    ((char *)(header) + __CMSG_ALIGN((header)->cmsg_len) + sizeof(struct cmsghdr) > \
             (char *)(message)->msg_control + (message)->msg_controllen         \
         ? (struct cmsghdr *)0                                                  \
         : (struct cmsghdr *)((char *)(header) + __CMSG_ALIGN((header)->cmsg_len)))
#define CMSG_SPACE(length) (__CMSG_ALIGN(length) + __CMSG_ALIGN(sizeof(struct cmsghdr)))
#define CMSG_LEN(length) (__CMSG_ALIGN(sizeof(struct cmsghdr)) + (length))

__BEGIN_DECLS

int accept(int, struct sockaddr *__restrict, socklen_t *__restrict);
int shutdown(int, int);
ssize_t send(int, const void *, size_t, int);
ssize_t recv(int, void *, size_t, int);
ssize_t sendto(int, const void *, size_t, int, const struct sockaddr *, socklen_t);
ssize_t recvfrom(int, void *__restrict, size_t, int, struct sockaddr *__restrict,
                 socklen_t *__restrict);
ssize_t sendmsg(int, const struct msghdr *, int);
ssize_t recvmsg(int, struct msghdr *, int);
int getsockopt(int, int, int, void *__restrict, socklen_t *__restrict);
int setsockopt(int, int, int, const void *, socklen_t);

int socket(int, int, int);
int socketpair(int, int, int, int[2]);
int bind(int, const struct sockaddr *, socklen_t);
int connect(int, const struct sockaddr *, socklen_t);
int listen(int, int);
int getsockname(int, struct sockaddr *__restrict, socklen_t *__restrict);
int getpeername(int, struct sockaddr *__restrict, socklen_t *__restrict);
int sockatmark(int);

#if __VISIBLE_POSIX_2024
int accept4(int, struct sockaddr *__restrict, socklen_t *__restrict, int);
#endif

#if __VISIBLE_GNU
struct ucred {
    pid_t pid;
    uid_t uid;
    gid_t gid;
};
struct mmsghdr {
    struct msghdr msg_hdr;
    unsigned msg_len;
};
#endif

__END_DECLS

#endif
