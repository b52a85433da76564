// oracle: none Linux reserves room in a file and takes negative offsets for advice; runtimes of WASI cannot, and wasi-libc's tests want this
// dirs: .
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <unistd.h>

/* posix_fallocate says that it cannot promise room; bad arguments of posix_fadvise are told before a bad descriptor. */
int main(void)
{
	int fd = open("f", O_RDWR | O_CREAT, 0644);
	struct stat status;
	assert(write(fd, "hello", 5) == 5);
	assert(posix_fallocate(fd, 5, 100) == ENOTSUP);
	assert(fstat(fd, &status) == 0 && status.st_size == 5);
	assert(posix_fallocate(fd, 0, 0) == EINVAL);
	assert(posix_fallocate(fd, -1, 1) == EINVAL);
	assert(posix_fallocate(fd, 0x7fffffffffffffff, 1) == EFBIG);
	assert(posix_fallocate(99, 0, 1) == EBADF);
	assert(posix_fadvise(fd, 42, 3, POSIX_FADV_NOREUSE) == 0);
	assert(posix_fadvise(99, 0, 0, POSIX_FADV_RANDOM) == EBADF);
	assert(posix_fadvise(99, -1, 0, POSIX_FADV_WILLNEED) == EINVAL);
	assert(posix_fadvise(99, 0, -2, POSIX_FADV_WILLNEED) == EINVAL);
	assert(posix_fadvise(1, 1, 42, POSIX_FADV_WILLNEED) == EBADF);
	close(fd);
	/* A descriptor that is closed gives a stream, whose operations fail. */
	FILE *stream = fdopen(fd, "r");
	assert(stream && getc(stream) == EOF && errno == EBADF);
	fclose(stream);
	int directory = open(".", O_RDONLY);
	assert(faccessat(directory, "f", R_OK, 0) == 0 && faccessat(directory, "f", W_OK, 0) == -1);
	assert(faccessat(AT_FDCWD, "f", R_OK | W_OK, 0) == 0);
	puts("ok");
	return 0;
}
