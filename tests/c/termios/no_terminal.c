// oracle: none tcgetwinsize is POSIX.1-2024, which glibc has since 2.42; the standard's ENOTTY and EBADF
// stdin: text\n
// wasm-flags: -D_GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <termios.h>
#include <unistd.h>

#define FAILS(call, number) (errno = 0, assert((call) == -1), assert(errno == number))

int main(void)
{
    struct termios t = {0};
    struct winsize size = {0};
    for (int i = 0; i < 2; i++) {
        int fd = i ? 77 : 0, number = i ? EBADF : ENOTTY;
        FAILS(tcgetattr(fd, &t), number);
        FAILS(tcsetattr(fd, TCSANOW, &t), number);
        FAILS(tcdrain(fd), number);
        FAILS(tcflow(fd, TCOOFF), number);
        FAILS(tcflush(fd, TCIFLUSH), number);
        FAILS(tcsendbreak(fd, 0), number);
        FAILS(tcgetsid(fd), number);
        FAILS(tcgetpgrp(fd), number);
        FAILS(tcsetpgrp(fd, getpid()), number);
        FAILS(tcgetwinsize(fd, &size), number);
        FAILS(tcsetwinsize(fd, &size), number);
    }
    puts("ok");
    return 0;
}
