// flags: -D_GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>

int main(void)
{
    struct termios t;
    memset(&t, 0, sizeof t);
    printf("%d\n", cfsetispeed(&t, B9600));
    printf("%d\n", cfgetispeed(&t) == B9600);
    printf("%d\n", cfsetospeed(&t, B38400));
    printf("%d\n", cfgetospeed(&t) == B38400);
    printf("%d\n", cfsetspeed(&t, B115200));
    printf("%d %d\n", cfgetispeed(&t) == B115200, cfgetospeed(&t) == B115200);
    errno = 0;
    printf("%d\n", cfsetospeed(&t, 12345));
    printf("%d\n", errno == EINVAL);
    t.c_iflag = t.c_oflag = t.c_lflag = t.c_cflag = ~0u;
    cfmakeraw(&t);
    printf("%d%d%d\n", !!(t.c_iflag & ICRNL), !!(t.c_iflag & IXON), !!(t.c_iflag & IXOFF));
    printf("%d\n", !!(t.c_oflag & OPOST));
    printf("%d%d%d%d\n", !!(t.c_lflag & ECHO), !!(t.c_lflag & ICANON), !!(t.c_lflag & ISIG), !!(t.c_lflag & TOSTOP));
    printf("%d%d\n", (t.c_cflag & CSIZE) == CS8, !!(t.c_cflag & PARENB));
    printf("%d %d\n", t.c_cc[VMIN], t.c_cc[VTIME]);
    return 0;
}
