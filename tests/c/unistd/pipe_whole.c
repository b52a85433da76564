#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* With O_NONBLOCK at most PIPE_BUF bytes are written as a whole or not at all, and a pipe can be written when so many fit. */

static char block[65536];

static void writes(int end, size_t length)
{
	errno = 0;
	ssize_t count = write(end, block, length);
	struct pollfd entry = {.fd = end, .events = POLLOUT};
	int ready = poll(&entry, 1, 0);
	printf("%zu: %zd %s, poll %d\n", length, count, count < 0 ? strerror(errno) : "", ready);
}

int main(void)
{
	int ends[2];
	pipe2(ends, O_NONBLOCK);
	writes(ends[1], 4096);
	writes(ends[1], 57344);
	writes(ends[1], 3560);
	writes(ends[1], 1000);
	writes(ends[1], PIPE_BUF);
	writes(ends[1], 536);
	writes(ends[1], 1);
	printf("%zd\n", read(ends[0], block, 4096));
	writes(ends[1], 0);
	writes(ends[1], 8192);
	writes(ends[1], 8192);
	return 0;
}
