// dirs: .
// flags: -D_GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

/* open, read, write, lseek, p*, *v, truncate, fsync, access, unlink, rmdir, rename, remove, links */
#define T(e) do { errno = 0; long r = (long)(e); printf("%s = %ld%s%s\n", #e, r, r < 0 ? " " : "", r < 0 ? strerrorname(errno) : ""); } while (0)

static const char *strerrorname(int e)
{
	switch (e) {
	case ENOENT: return "ENOENT"; case EEXIST: return "EEXIST"; case ENOTDIR: return "ENOTDIR";
	case EISDIR: return "EISDIR"; case EBADF: return "EBADF"; case EINVAL: return "EINVAL";
	case ENOTEMPTY: return "ENOTEMPTY"; case ELOOP: return "ELOOP"; case ENAMETOOLONG: return "ENAMETOOLONG";
	case ESPIPE: return "ESPIPE"; case EACCES: return "EACCES"; case EPERM: return "EPERM"; case EBUSY: return "EBUSY";
	case EROFS: return "EROFS"; case ENOTTY: return "ENOTTY"; case ERANGE: return "ERANGE";
	default: return "?";
	}
}

int main(void)
{
	char b[64], longname[300], s[64];
	struct stat st;
	int fd, d;
	memset(longname, 'x', 299); longname[299] = 0;

	T((fd = open("f", O_RDWR | O_CREAT | O_EXCL, 0644)) < 0);
	T(open("f", O_RDWR | O_CREAT | O_EXCL, 0644));
	T(open("", O_RDONLY)); T(open("missing", O_RDONLY)); T(open("f/", O_RDONLY)); T(open("f/x", O_RDONLY));
	T(open("f", O_RDONLY | O_DIRECTORY)); T(open(longname, O_RDONLY)); T(open(".", O_WRONLY));
	T(open(".", O_RDONLY | O_CREAT, 0644)); T(open("missing/x", O_WRONLY | O_CREAT, 0644));
	T(write(fd, "0123456789", 10)); T(lseek(fd, 0, SEEK_CUR)); T(lseek(fd, -3, SEEK_END)); T(read(fd, b, 64));
	T(read(fd, b, 64)); T(lseek(fd, -1, SEEK_SET)); T(lseek(fd, 0, 99)); T(lseek(99, 0, SEEK_SET));
	T(pread(fd, b, 4, 2)); printf("%.4s\n", b); T(pwrite(fd, "AB", 2, 4)); T(lseek(fd, 0, SEEK_CUR));
	T(pread(fd, b, 4, -1)); T(pwrite(fd, b, 4, -1));
	struct iovec v[2] = {{b, 3}, {b + 10, 7}};
	T(lseek(fd, 0, SEEK_SET)); T(readv(fd, v, 2)); printf("%.3s %.7s\n", b, b + 10);
	T(writev(fd, v, 2)); T(writev(fd, v, -1)); T(readv(fd, v, 2000)); T(preadv(fd, v, 2, 1)); printf("%.3s\n", b);
	T(pwritev(fd, v, 1, 0)); T(readv(fd, v, 0));
	v[1].iov_len = -1; T(readv(fd, v, 2)); T(writev(fd, v, 2)); T(preadv(fd, v, 2, 0));
	T(ftruncate(fd, 5)); T(fstat(fd, &st)); printf("%ld %d\n", (long)st.st_size, S_ISREG(st.st_mode));
	T(ftruncate(fd, -1)); T(truncate("f", 12)); T(stat("f", &st)); printf("%ld\n", (long)st.st_size);
	T(truncate("missing", 1)); T(truncate(".", 1)); T(fsync(fd)); T(fdatasync(fd)); T(fsync(99)); T(fdatasync(99));
	T(flock(fd, LOCK_EX)); T(flock(fd, LOCK_UN)); T(flock(fd, 0)); T(flock(99, LOCK_SH));
	T(lockf(fd, F_LOCK, 0)); T(lockf(fd, F_TEST, 0)); T(lockf(fd, F_ULOCK, 0)); T(lockf(fd, 77, 0));
	T(isatty(fd)); T(errno == ENOTTY); T(isatty(99)); T(errno == EBADF); T(ttyname(fd) == NULL);
	T(ttyname_r(fd, b, 64) == ENOTTY);
	T(close(fd)); T(close(fd)); T(close(-1)); T(read(fd, b, 1)); T(write(-1, b, 1));
	T((fd = open("f", O_RDONLY)) < 0); T(write(fd, "x", 1)); T(ftruncate(fd, 1)); T(close(fd));
	T((fd = open("f", O_WRONLY)) < 0); T(read(fd, b, 1)); T(close(fd));
	T((fd = open("f", O_WRONLY | O_APPEND)) < 0); T(write(fd, "end", 3)); T(close(fd));
	T(stat("f", &st)); printf("%ld\n", (long)st.st_size);
	T((fd = open("f", O_WRONLY | O_TRUNC)) < 0); T(close(fd)); T(stat("f", &st)); printf("%ld\n", (long)st.st_size);
	T((fd = creat("g", 0644)) < 0); T(ftruncate(fd, 100)); T(fstat(fd, &st)); printf("%ld\n", (long)st.st_size);
	T(posix_fallocate(fd, 0, 0) == EINVAL); T(posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL)); T(posix_fadvise(fd, 0, 0, 99) == EINVAL);
	T(close(fd));

	T(mkdir("d", 0755)); T(mkdir("d", 0755)); T(mkdir("d/", 0755)); T(mkdir("e/", 0755)); T(mkdir("f", 0755));
	T(mkdir("missing/x", 0755)); T(mkdir(".", 0755)); T(mkdir("..", 0755)); T(mkdir("", 0755)); T(mkdir("d/x/.", 0755));
	T(access("f", F_OK)); T(access("f", R_OK | W_OK)); T(access("f", X_OK)); T(access("d", X_OK)); T(access("missing", F_OK));
	T(access("f", 99)); T(faccessat(AT_FDCWD, "f", R_OK, 0)); T(eaccess("f", R_OK)); T(euidaccess("f", R_OK));
	T(symlink("f", "l")); T(symlink("f", "l")); T(symlink("missing", "dangling")); T(symlink("loop", "loop")); T(symlink("d", "ld"));
	T(symlink("", "x")); T(readlink("l", b, 64)); T(readlink("ld", b, 1)); T(readlink("f", b, 64)); T(readlink("missing", b, 64));
	T(open("loop", O_RDONLY)); T(open("dangling", O_RDONLY)); T(open("l", O_RDONLY | O_NOFOLLOW)); T(stat("l", &st)); T(S_ISREG(st.st_mode));
	T(lstat("l", &st)); T(S_ISLNK(st.st_mode)); T(lstat("ld/", &st)); T(S_ISDIR(st.st_mode)); T(stat("dangling", &st)); T(stat("loop", &st));
	T(open("dangling", O_WRONLY | O_CREAT | O_EXCL, 0644)); T((fd = open("dangling", O_WRONLY | O_CREAT, 0644)) < 0); close(fd);
	T(stat("missing", &st)); T(unlink("missing"));
	T(link("f", "h")); T(link("f", "h")); T(link("missing", "k")); T(link("d", "k")); T(stat("f", &st)); printf("%d\n", (int)st.st_nlink);
	T(linkat(AT_FDCWD, "l", AT_FDCWD, "h2", AT_SYMLINK_FOLLOW)); T(lstat("h2", &st)); T(S_ISREG(st.st_mode)); T(linkat(AT_FDCWD, "l", AT_FDCWD, "h3", 0)); T(lstat("h3", &st)); T(S_ISLNK(st.st_mode));
	T((d = open("d", O_RDONLY | O_DIRECTORY)) < 0); T((fd = openat(d, "in", O_WRONLY | O_CREAT, 0644)) < 0); close(fd);
	T(fstatat(d, "in", &st, 0)); T(fstatat(d, "in", &st, 12345 << 14)); T(fstatat(d, "", &st, 0)); T(fstatat(d, "", &st, AT_EMPTY_PATH)); T(S_ISDIR(st.st_mode)); T(mkdirat(d, "sub", 0755)); T(symlinkat("in", d, "s")); T(readlinkat(d, "s", b, 64));
	T(renameat(d, "in", AT_FDCWD, "out")); T(renameat(AT_FDCWD, "out", d, "in")); T(unlinkat(d, "sub", 0)); T(unlinkat(d, "sub", AT_REMOVEDIR)); T(unlinkat(d, "s", 0)); T(unlinkat(d, "in", 12345 << 14)); T(close(d));
	T(rename("f", "f2")); T(rename("f2", "f")); T(rename("missing", "x")); T(rename("d", "f")); T(rename("f", "d")); T(rename("e", "d")); T(rename("d", "d/y")); T(rename(".", "x")); T(rename("f", "missing/y"));
	T(rename("f", "g/")); T(rename("f", "h")); T(renameat2(AT_FDCWD, "g", AT_FDCWD, "h", RENAME_NOREPLACE)); T(renameat2(AT_FDCWD, "g", AT_FDCWD, "g2", RENAME_NOREPLACE));
	T(unlink("d")); T(unlink("g2/")); T(unlink("l/")); T(unlink(".")); T(rmdir("g2")); T(rmdir("d")); T(rmdir(".")); T(rmdir("d/..")); T(rmdir("d/.")); T(rmdir("ld")); T(rmdir("missing")); T(rmdir("")); T(unlink("")); T(rmdir("e/"));
	T(remove("d/in")); T(remove("d")); T(remove("g2")); T(remove("missing"));
	T(chown("f", -1, -1)); T(lchown("l", -1, -1)); T(fchownat(AT_FDCWD, "f", -1, -1, 0)); T(chown("nowhere", -1, -1)); T(fchown(99, -1, -1));
	T(getcwd(s, 1) == NULL); T(errno == ERANGE); T(getcwd(s, 0) == NULL); T(errno == EINVAL);
	return 0;
}
