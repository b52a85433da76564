// oracle: none Linux has urgent data to wait for; WASI has none, and wasi-libc says ENOSYS
// dirs: .
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/select.h>
#include <unistd.h>

/* Waiting for urgent data alone fails; beside other events it is never reported. */
int main(void)
{
	int fd = open("f", O_RDWR | O_CREAT, 0644);
	struct pollfd entry = {.fd = fd, .events = POLLPRI};
	errno = 0;
	assert(poll(&entry, 1, 0) == -1 && errno == ENOSYS);
	entry.events = POLLPRI | POLLIN;
	assert(poll(&entry, 1, -1) == 1 && entry.revents == POLLIN);
	fd_set reading, exceptional;
	struct timespec none = {0, 0};
	FD_ZERO(&exceptional);
	FD_SET(fd, &exceptional);
	errno = 0;
	assert(pselect(fd + 1, NULL, NULL, &exceptional, &none, NULL) == -1 && errno == ENOSYS);
	FD_ZERO(&reading);
	FD_SET(fd, &reading);
	FD_ZERO(&exceptional);
	FD_SET(fd, &exceptional);
	assert(pselect(fd + 1, &reading, NULL, &exceptional, NULL, NULL) == 1);
	assert(FD_ISSET(fd, &reading) && !FD_ISSET(fd, &exceptional));
	puts("ok");
	return 0;
}
