// dirs: .
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// What a descriptor of a directory refuses, and which of several errors a path gives.
static const char *error(long result) { return result < 0 ? strerror(errno) : "fine"; }

int main(void)
{
	char room[16];
	int fd = open(".", O_RDONLY);
	printf("%s\n", error(read(fd, room, 1)));
	printf("%s\n", error(pread(fd, room, 1, 0)));
	printf("%s\n", error(write(fd, room, 1)));
	printf("%s\n", error(ftruncate(fd, 0)));
	printf("%s\n", error(lseek(fd, 0, SEEK_SET)));
	printf("%s\n", error(lseek(99, 0, 77)));
	int copy = dup(fd);
	printf("%d %s\n", copy > fd, error(dup2(copy, copy) - copy));
	close(fd);
	printf("%s\n", error(read(copy, room, 1)));
	close(copy);

	printf("%s\n", error(mkdir("d", 0755)));
	printf("%s\n", error(mkdir("d/", 0755)));
	printf("%s\n", error(mkdir("absent/d", 0755)));
	printf("%s\n", error(rmdir("d/.")));
	printf("%s\n", error(rmdir("absent/..")));
	printf("%s\n", error(unlink("absent/.")));
	printf("%s\n", error(open("d/new/", O_CREAT | O_WRONLY, 0644)));
	fd = open("f", O_CREAT | O_RDONLY, 0644);
	printf("%s\n", error(write(fd, "x", 1)));
	printf("%s\n", error(ftruncate(fd, 1)));
	close(fd);
	printf("%s\n", error(unlink("f/")));
	printf("%s\n", error(rename("f", "g/")));
	printf("%s\n", error(rename("absent/f", "f")));
	printf("%s\n", error(link("f", "g/")));
	printf("%s\n", error(link("d", "g")));
	printf("%s\n", error(symlink("f", "l/")));
	printf("%s\n", error(symlink("f", "l")));
	printf("%s\n", error(symlink("f", "l")));
	printf("%s\n", error(unlink("l/")));
	printf("%s\n", error(rmdir("l")));
	printf("%s\n", error(readlink("l/", room, sizeof room)));
	printf("%s\n", error(readlink("d/", room, sizeof room)));
	printf("%s\n", error(open("l", O_RDONLY | O_DIRECTORY | O_NOFOLLOW)));
	fd = open("f", O_RDONLY);
	printf("%s\n", error(unlinkat(fd, "x", 0)));
	printf("%s\n", error(mkdirat(fd, "x", 0755)));
	printf("%s\n", error(mkdirat(99, "x", 0755)));
	printf("%s\n", error(renameat(99, "x", fd, "y")));
	return 0;
}
