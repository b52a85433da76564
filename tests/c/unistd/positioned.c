// dirs: .
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

/* Reads and writes at a position, of what has positions and of what has none. */

static const char *outcome(long result)
{
	static char text[80];
	snprintf(text, sizeof text, "%ld %s", result, result < 0 ? strerror(errno) : "");
	return text;
}

static void all(const char *name, int fd)
{
	char room[4] = "ab";
	struct iovec two[2] = {{room, 1}, {room + 1, 1}};
	printf("%s\n", name);
	printf("  pread %s\n", outcome(pread(fd, room, 2, 0)));
	printf("  pwrite %s\n", outcome(pwrite(fd, "xy", 2, 0)));
	printf("  preadv %s\n", outcome(preadv(fd, two, 2, 0)));
	printf("  pwritev %s\n", outcome(pwritev(fd, two, 2, 0)));
	printf("  negative %s", outcome(pread(fd, room, 2, -1)));
	printf(" %s", outcome(pwrite(fd, room, 2, -1)));
	printf(" %s", outcome(preadv(fd, two, 2, -1)));
	printf(" %s\n", outcome(pwritev(fd, two, 2, -1)));
	printf("  lseek %s\n", outcome(lseek(fd, 0, SEEK_CUR)));
	printf("  ftruncate %s\n", outcome(ftruncate(fd, 1)));
	errno = posix_fadvise(fd, 0, 0, POSIX_FADV_NORMAL);
	printf("  posix_fadvise %s\n", strerror(errno));
}

int main(void)
{
	int ends[2];
	pipe(ends);
	all("read end of a pipe", ends[0]);
	all("write end of a pipe", ends[1]);
	int null = open("/dev/null", O_RDWR);
	all("/dev/null", null);
	all("closed", 99);
	int file = open("f", O_RDWR | O_CREAT | O_TRUNC, 0644);
	all("file", file);
	close(file);
	file = open("f", O_RDONLY);
	all("file for reading", file);
	close(file);
	file = open("f", O_WRONLY);
	all("file for writing", file);
	close(file);
	file = open("f", O_RDWR | O_APPEND);
	all("file for appending", file);
	close(file);
	file = open(".", O_RDONLY | O_DIRECTORY);
	all("directory", file);
	return 0;
}
