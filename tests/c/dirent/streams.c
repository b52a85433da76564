// dirs: .
// flags: -D_GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* opendir, fdopendir, readdir, rewinddir, seekdir, telldir, dirfd, closedir, scandir, alphasort, versionsort */
static int visible(const struct dirent *e) { return e->d_name[0] != '.'; }

int main(void)
{
	char name[64];
	struct dirent **list, *e;
	struct stat st;
	int n, i;
	DIR *d;
	mkdir("d", 0755);
	for (i = 0; i < 300; i++) {
		sprintf(name, "d/file%d", i);
		close(open(name, O_WRONLY | O_CREAT, 0644));
	}
	mkdir("d/sub", 0755);
	symlink("file1", "d/link");
	d = opendir("d");
	for (n = 0; (e = readdir(d));) {
		if (visible(e)) n++;
		if (!strcmp(e->d_name, "sub")) printf("sub %d\n", e->d_type == DT_DIR);
		if (!strcmp(e->d_name, "link")) printf("link %d\n", e->d_type == DT_LNK);
		if (!strcmp(e->d_name, "file7")) {
			fstatat(dirfd(d), "file7", &st, 0);
			printf("file7 %d %d\n", e->d_type == DT_REG, e->d_ino == st.st_ino);
		}
	}
	printf("%d\n", n);
	errno = 0;
	printf("%d %d\n", readdir(d) == NULL, errno);
	rewinddir(d);
	for (i = 0; i < 100; i++) readdir(d);
	long at = telldir(d);
	strcpy(name, readdir(d)->d_name);
	for (i = 0; i < 50; i++) readdir(d);
	seekdir(d, at);
	printf("%d\n", !strcmp(name, readdir(d)->d_name));
	rewinddir(d);
	for (n = 0; (e = readdir(d));) n += visible(e);
	printf("%d %d\n", n, closedir(d));
	n = scandir("d", &list, visible, alphasort);
	printf("%d", n);
	for (i = 0; i < 5; i++) printf(" %s", list[i]->d_name);
	printf(" %s\n", list[n - 1]->d_name);
	for (i = 0; i < n; i++) free(list[i]);
	free(list);
	n = scandirat(AT_FDCWD, "d", &list, visible, versionsort);
	printf("%d", n);
	for (i = 0; i < 5; i++) printf(" %s", list[i]->d_name);
	printf(" %s\n", list[n - 1]->d_name);
	printf("%d\n", opendir("missing") == NULL && errno == ENOENT);
	printf("%d\n", opendir("d/file1") == NULL && errno == ENOTDIR);
	printf("%d\n", opendir("") == NULL && errno == ENOENT);
	printf("%d\n", scandir("missing", &list, 0, 0));
	printf("%d\n", fdopendir(99) == NULL && errno == EBADF);
	int fd = open("d/file1", O_RDONLY);
	printf("%d\n", fdopendir(fd) == NULL && errno == ENOTDIR);
	fd = open("d/sub", O_RDONLY | O_DIRECTORY);
	d = fdopendir(fd);
	printf("%d\n", dirfd(d) == fd);
	for (n = 0; (e = readdir(d));) n += visible(e);
	printf("%d %d\n", n, closedir(d));
	printf("%d\n", close(fd) < 0 && errno == EBADF);
	printf("%d %d\n", IFTODT(S_IFDIR) == DT_DIR, DTTOIF(DT_REG) == S_IFREG);
	return 0;
}
