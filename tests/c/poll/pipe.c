/* poll and select of pipes and of duplicates. */
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/select.h>
#include <unistd.h>

static void show(struct pollfd *entries, int count)
{
    int i, result = poll(entries, count, 0);
    printf("%d:", result);
    for (i = 0; i < count; i++)
        printf(" %s%s%s%s%s", entries[i].revents & POLLIN ? "in" : "-", entries[i].revents & POLLOUT ? "out" : "",
               entries[i].revents & POLLHUP ? "hup" : "", entries[i].revents & POLLERR ? "err" : "",
               entries[i].revents & POLLNVAL ? "nval" : "");
    puts("");
}

int main(void)
{
    int ends[2], other[2], again;
    char buffer[4];
    fd_set set;
    struct timeval none = {0, 0};
    pipe(ends);
    struct pollfd entries[2] = {{ends[0], POLLIN, 0}, {ends[1], POLLOUT, 0}};
    show(entries, 2);
    write(ends[1], "abc", 3);
    show(entries, 2);
    again = dup(ends[0]);
    struct pollfd duplicate = {again, POLLIN, 0};
    show(&duplicate, 1);
    FD_ZERO(&set);
    FD_SET(ends[0], &set);
    printf("%d", select(ends[1] + 1, &set, 0, 0, &none));
    printf(" %d\n", FD_ISSET(ends[0], &set) != 0);
    read(ends[0], buffer, 3);
    show(entries, 2);
    close(ends[1]);
    entries[1].fd = -1;
    show(entries, 2);
    show(&duplicate, 1);
    close(again);
    show(&duplicate, 1);
    pipe(other);
    close(other[0]);
    struct pollfd broken = {other[1], POLLOUT, 0};
    poll(&broken, 1, 0);
    printf("%d\n", (broken.revents & POLLERR) != 0);
    return 0;
}
