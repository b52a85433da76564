// oracle: none WASI has no permissions and no special files: what is promised is in sys_stat
// dirs: .
// flags: -D_GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

/* chmod family, umask, mkfifo, mknod, utimensat, futimens, statvfs, mkstemp family, ioctl, fcntl */
int main(void)
{
	struct stat st;
	struct statvfs v;
	int n, fd = open("f", O_RDWR | O_CREAT, 0600);
	assert(fd >= 0 && !chmod("f", 0600) && !fchmod(fd, 0600) && !fchmodat(AT_FDCWD, "f", 0600, 0) && !lchmod("f", 0600));
	assert(chmod("missing", 0600) < 0 && errno == ENOENT && fchmod(99, 0) < 0 && errno == EBADF);
	assert(!stat("f", &st) && st.st_mode == (S_IFREG | 0644) && !stat(".", &st) && st.st_mode == (S_IFDIR | 0755));
	mode_t old = umask(077);
	assert(umask(old) == 077);
	assert(mkfifo("p", 0600) < 0 && errno == EPERM && mkfifo("f", 0600) < 0 && errno == EEXIST);
	assert(mkfifoat(AT_FDCWD, "p", 0600) < 0 && mknodat(AT_FDCWD, "p", S_IFCHR, 0) < 0 && errno == EPERM);
	assert(!mknod("n", S_IFREG | 0644, 0) && !unlink("n"));
	struct timespec t[2] = {{1000000000, 123456789}, {1, 0}};
	assert(!utimensat(AT_FDCWD, "f", t, 0) && !stat("f", &st) && st.st_atim.tv_sec == 1000000000 && st.st_mtim.tv_sec == 1);
	t[0].tv_nsec = UTIME_OMIT; t[1].tv_sec = 77;
	assert(!futimens(fd, t) && !fstat(fd, &st) && st.st_atim.tv_sec == 1000000000 && st.st_mtim.tv_sec == 77);
	t[1].tv_nsec = 1000000000;
	assert(futimens(fd, t) < 0 && errno == EINVAL && utimensat(AT_FDCWD, "f", t, 4096) < 0 && errno == EINVAL);
	assert(!statvfs(".", &v) && v.f_namemax == 255 && !fstatvfs(fd, &v) && statvfs("missing", &v) < 0 && errno == ENOENT);
	assert(write(fd, "hello", 5) == 5 && lseek(fd, 2, SEEK_SET) == 2 && !ioctl(fd, FIONREAD, &n) && n == 3);
	assert(ioctl(fd, 0x5413, &n) < 0 && errno == ENOTTY && ioctl(99, FIONREAD, &n) < 0 && errno == EBADF);
	n = 1;
	assert(!ioctl(fd, FIONBIO, &n));
	assert((fcntl(fd, F_GETFL) & O_ACCMODE) == O_RDWR && fcntl(fd, F_GETFD) == 0 && !fcntl(fd, F_SETFD, 0));
	assert(!fcntl(fd, F_SETFL, O_APPEND) && fcntl(fd, F_GETFL) & O_APPEND);
	struct flock lock = {.l_type = F_WRLCK};
	assert(!fcntl(fd, F_SETLK, &lock) && !fcntl(fd, F_GETLK, &lock) && lock.l_type == F_UNLCK);
	assert(fcntl(fd, 9999) < 0 && errno == EINVAL && fcntl(99, F_GETFL) < 0 && errno == EBADF);
	char a[] = "aXXXXXX", b[] = "bXXXXXX.c", c[] = "cXXXXXX", d[] = "dXXXXXX", bad[] = "XXXXX", e[] = "eXXXXXX", g[] = "gXXXXXX.c";
	assert(mkstemp(a) >= 0 && strcmp(a, "aXXXXXX") && mkstemps(b, 2) >= 0 && !strcmp(b + 7, ".c") && mkostemp(c, O_APPEND) >= 0);
	assert(!stat(a, &st) && S_ISREG(st.st_mode) && mkdtemp(d) == d && !stat(d, &st) && S_ISDIR(st.st_mode));
	assert(mkstemp(bad) < 0 && errno == EINVAL && mktemp(e) == e && stat(e, &st) < 0 && mkostemps(g, 2, 0) >= 0);
	puts("ok");
	return 0;
}
