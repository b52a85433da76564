// dirs: .
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/select.h>
#include <unistd.h>

// More descriptors than one call of a runtime has room for without allocation.
int main(void)
{
    enum { COUNT = 150 };
    struct pollfd entries[COUNT];
    for (int i = 0; i < COUNT; i++)
        entries[i] = (struct pollfd){.fd = i % 3 ? 1 : 2, .events = POLLOUT};
    printf("%d\n", poll(entries, COUNT, 1000));
    int ready = 0;
    for (int i = 0; i < COUNT; i++)
        ready += entries[i].revents == POLLOUT;
    printf("%d\n", ready);
    for (int i = 0; i < COUNT; i++)
        entries[i].fd = open("file", O_RDWR | O_CREAT, 0644);
    printf("%d\n", poll(entries, COUNT, 1000));
    fd_set set;
    FD_ZERO(&set);
    for (int i = 0; i < COUNT; i++)
        FD_SET(entries[i].fd, &set);
    printf("%d\n", select(entries[COUNT - 1].fd + 1, NULL, &set, NULL, NULL));
    return 0;
}
