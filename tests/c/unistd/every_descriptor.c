// dirs: .
// wasm-flags: -D_WASI_EMULATED_SIGNAL
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/uio.h>
#include <termios.h>
#include <unistd.h>

/* What every call on a descriptor says of every kind of them. Nothing here may change what is not the test's: /dev/null is the
   machine's own. */

static const char *kind;

static void tell(const char *call, long result)
{
	const char *error = result == -1 ? strerror(errno) : "";
	printf("%s: %s = %ld %s\n", kind, call, result > 2 ? 3 : result, error);
}

#define T(call) (errno = 0, tell(#call, (long)(call)))

static void attributes(int fd)
{
	struct stat status = {0};
	struct statvfs system;
	T(fstat(fd, &status));
	printf("%s: type %o\n", kind, (unsigned)(status.st_mode & S_IFMT));
	T(fstatvfs(fd, &system));
	if (!S_ISCHR(status.st_mode)) {
		T(fchmod(fd, 0644));
		T(fchown(fd, -1, -1));
	}
}

static void terminal(int fd)
{
	struct termios modes;
	struct winsize size;
	int waiting;
	T(isatty(fd));
	T(ttyname(fd) != NULL);
	T(tcgetattr(fd, &modes));
	T(tcdrain(fd));
	T(tcgetpgrp(fd));
	T(ioctl(fd, TIOCGWINSZ, &size));
	T(ioctl(fd, FIONREAD, &waiting));
	T(ioctl(fd, 0x7777, &waiting));
}

static void flags(int fd)
{
	T(fcntl(fd, F_GETFD));
	T(fcntl(fd, F_SETFD, 1));
	T(fcntl(fd, F_GETFD));
	T(fcntl(fd, F_SETFD, 0));
	T(fcntl(fd, F_GETFL) == -1);
	T(fcntl(fd, F_DUPFD, -1));
	T(fcntl(fd, 4711));
	T(dup2(fd, fd) == fd);
	T(dup2(fd, -1));
	T(dup2(fd, 20) == 20);
	T(close(20));
	T(dup3(fd, fd, 0));
	T(dup3(fd, 21, 5555));
}

static void locks(int fd)
{
	struct flock writing = {.l_type = F_WRLCK}, reading = {.l_type = F_RDLCK};
	struct flock unknown = {.l_type = 9}, nowhere = {.l_type = F_RDLCK, .l_whence = 7};
	T(fcntl(fd, F_SETLK, &writing));
	T(fcntl(fd, F_SETLK, &reading));
	T(fcntl(fd, F_SETLK, &unknown));
	T(fcntl(fd, F_SETLK, &nowhere));
	T(fcntl(fd, F_GETLK, &writing));
	T(lockf(fd, F_TLOCK, 0));
	T(lockf(fd, F_TEST, 0));
	T(lockf(fd, F_ULOCK, 0));
	T(lockf(fd, 9, 0));
	T(flock(fd, LOCK_SH | LOCK_NB));
	T(flock(fd, LOCK_UN));
	T(flock(fd, 77));
}

static void transfers(int fd)
{
	char room[16] = "ab";
	struct iovec vector = {room, 2};
	T(lseek(fd, 0, SEEK_SET));
	T(lseek(fd, -1, SEEK_SET));
	T(lseek(fd, 0, 77));
	T(lseek(fd, 0, SEEK_CUR));
	T(read(fd, room, 0));
	T(write(fd, room, 0));
	T(writev(fd, &vector, 0));
	T(write(fd, room, 2));
	T(read(fd, room, 1));
	T(writev(fd, &vector, 1));
	T(readv(fd, &vector, 1));
	T(ftruncate(fd, -1));
	T(ftruncate(fd, 5));
	T(mmap(NULL, 10, PROT_READ, MAP_PRIVATE, fd, 0) != MAP_FAILED);
	T(mmap(NULL, 10, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) != MAP_FAILED);
}

static void paths(int fd)
{
	char room[16];
	struct stat status;
	T(fchdir(fd));
	T(openat(fd, "nothing", O_RDONLY));
	T(openat(fd, "/nothing", O_RDONLY));
	T(fstatat(fd, "nothing", &status, 0));
	T(fstatat(fd, "", &status, 0));
	T(fstatat(fd, "", &status, AT_EMPTY_PATH));
	T(unlinkat(fd, "nothing", 0));
	T(mkdirat(fd, "", 0777));
	T(faccessat(fd, "nothing", F_OK, 0));
	T(readlinkat(fd, "nothing", room, sizeof room));
	T(renameat(fd, "nothing", fd, "x"));
	T(symlinkat("a", fd, ""));
	T(linkat(fd, "nothing", fd, "y", 0));
	T(fdopen(fd, "q") != NULL);
	T(fdopendir(fd) != NULL);
}

static void sockets(int fd)
{
	char room[16];
	int value = 0;
	socklen_t length = sizeof value;
	T(accept(fd, NULL, NULL));
	T(recv(fd, room, 1, 0));
	T(send(fd, room, 1, 0));
	T(shutdown(fd, SHUT_RD));
	T(shutdown(fd, 9));
	T(getsockopt(fd, SOL_SOCKET, SO_TYPE, &value, &length));
	T(setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &value, sizeof value));
	T(listen(fd, 1));
	T(bind(fd, NULL, 0));
	T(connect(fd, NULL, 0));
	T(getsockname(fd, NULL, NULL));
}

static void waits(int fd)
{
	struct pollfd entry = {.fd = fd, .events = POLLIN | POLLOUT};
	struct timeval none = {0};
	fd_set set;
	T(poll(&entry, 1, 0));
	int events = entry.revents;
	printf("%s: %d %d %d %d %d\n", kind, !!(events & POLLIN), !!(events & POLLOUT), !!(events & POLLNVAL),
	       !!(events & POLLERR), !!(events & POLLHUP));
	FD_ZERO(&set);
	FD_SET(fd, &set);
	T(select(fd + 1, &set, NULL, NULL, &none));
}

static void all(const char *name, int fd)
{
	kind = name;
	attributes(fd);
	terminal(fd);
	flags(fd);
	locks(fd);
	transfers(fd);
	paths(fd);
	sockets(fd);
	waits(fd);
	T(close(fd));
	T(close(fd));
}

int main(void)
{
	int ends[2];
	signal(SIGPIPE, SIG_IGN);
	pipe2(ends, O_NONBLOCK);
	all("end to read", ends[0]);
	all("end to write without a reader", ends[1]);
	pipe2(ends, O_NONBLOCK);
	all("end to write", ends[1]);
	all("end to read without a writer", ends[0]);
	all("closed", ends[0]);
	all("null", open("/dev/null", O_RDWR));
	all("null to read", open("/dev/null", O_RDONLY));
	all("null to write", open("/dev/null", O_WRONLY));
	close(open("f", O_RDWR | O_CREAT | O_TRUNC, 0644));
	all("file", open("f", O_RDWR));
	all("file to read", open("f", O_RDONLY));
	all("file to write", open("f", O_WRONLY));
	all("file to append", open("f", O_RDWR | O_APPEND));
	all("directory", open(".", O_RDONLY | O_DIRECTORY));
	return 0;
}
