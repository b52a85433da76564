// dirs: .
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

// Pipes inside the process: what waits in them, O_NONBLOCK on each end, and a read that a handler's write ends.
static int ends[2];

static void on_alarm(int signal) { (void)signal; write(ends[1], "woken", 5); }

static const char *error(long result) { return result < 0 ? strerror(errno) : "fine"; }

static void pending(void)
{
	int waiting = -1, result = ioctl(ends[0], FIONREAD, &waiting);
	printf("%d %d\n", result, waiting);
}

int main(void)
{
	char room[64] = "";
	int wait = 0;
	printf("%d\n", pipe(ends));
	pending();
	printf("%zd\n", write(ends[1], "seven..", 7));
	pending();
	printf("%zd", read(ends[0], room, 3));
	printf(" %s\n", room);
	pending();
	printf("%zd\n", read(ends[0], room, sizeof room));
	printf("%d %d\n", fcntl(ends[0], F_GETFL) & O_NONBLOCK, fcntl(ends[1], F_GETFL) & O_NONBLOCK);
	printf("%d\n", fcntl(ends[0], F_SETFL, O_NONBLOCK));
	printf("%d %d\n", !!(fcntl(ends[0], F_GETFL) & O_NONBLOCK), !!(fcntl(ends[1], F_GETFL) & O_NONBLOCK));
	printf("%s\n", error(read(ends[0], room, 1)));
	printf("%zd\n", read(ends[0], room, 0));
	printf("%d\n", ioctl(ends[0], FIONBIO, &wait));
	printf("%d\n", fcntl(ends[0], F_GETFL) & O_NONBLOCK);

	struct sigaction action = {.sa_handler = on_alarm, .sa_flags = SA_RESTART};
	sigaction(SIGALRM, &action, NULL);
	alarm(1);
	memset(room, 0, sizeof room);
	printf("%zd", read(ends[0], room, sizeof room));
	printf(" %s\n", room);
	action.sa_flags = 0;
	sigaction(SIGALRM, &action, NULL);
	alarm(1);
	printf("%s\n", error(read(ends[0], room, sizeof room)));
	printf("%zd\n", read(ends[0], room, sizeof room));

	// Other things that a pipe is not.
	struct termios modes;
	printf("%s\n", error(tcgetattr(ends[0], &modes)));
	printf("%s\n", error(send(ends[1], "x", 1, 0)));
	printf("%s\n", error(recv(ends[0], room, 1, 0)));
	printf("%s\n", error(shutdown(ends[0], SHUT_RD)));
	printf("%s\n", error(lseek(ends[0], 0, SEEK_SET)));
	printf("%s\n", error(ftruncate(ends[1], 0)));
	printf("%s\n", error(fsync(ends[1])));
	printf("%ld\n", fpathconf(ends[0], _PC_NAME_MAX) > 0 ? 1L : 0L);
	int copy = dup(ends[0]);
	close(ends[0]);
	printf("%ld\n", fpathconf(copy, _PC_NAME_MAX) > 0 ? 1L : 0L);
	printf("%s\n", error(fpathconf(ends[0], _PC_NAME_MAX)));
	close(copy);
	signal(SIGPIPE, SIG_IGN);
	printf("%s\n", error(write(ends[1], "x", 1)));
	return 0;
}
