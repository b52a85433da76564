// oracle: none wasi-libc's own test (test/src/ppoll.c) asks for EBADF where POSIX has POLLNVAL
// flags: -D_GNU_SOURCE
// dirs: .
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>

int main(void)
{
	struct timespec none = {0, 0};
	struct pollfd entries[] = {{300, POLLOUT, 0}, {-300, POLLOUT, 0}, {open("f", O_RDWR | O_CREAT, 0600), POLLOUT, 0}};
	errno = 0;
	int bad = ppoll(entries, 1, &none, NULL) != -1 || errno != EBADF;
	bad |= ppoll(entries + 1, 1, &none, NULL) != 0;
	/* Beside others it is POSIX's answer, and `poll` always gives that. */
	bad |= ppoll(entries, 3, &none, NULL) != 2 || entries[0].revents != POLLNVAL || entries[2].revents != POLLOUT;
	bad |= poll(entries, 1, 0) != 1 || entries[0].revents != POLLNVAL;
	puts(bad ? "wrong" : "ok");
	return bad;
}
