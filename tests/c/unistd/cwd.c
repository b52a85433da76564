// oracle: none the working directory of a WASI program is the root of its preopens
// dirs: .
// flags: -D_GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* chdir, fchdir, getcwd, get_current_dir_name, realpath: POSIX.1-2024 XSH */
static char *cwd(void) { static char b[PATH_MAX]; return getcwd(b, sizeof b); }
static void is(const char *path, const char *expected)
{
	char *real = realpath(path, NULL);
	if (!real || strcmp(real, expected)) printf("%s: %s, not %s\n", path, real ? real : strerror(errno), expected), exit(1);
	free(real);
}

int main(void)
{
	struct stat st;
	int fd;
	assert(!strcmp(cwd(), "/"));
	assert(!mkdir("a", 0755) && !mkdir("a/b", 0755) && !mkdir("a/b/c", 0755) && !mkdir("z", 0755));
	assert(!chdir("a") && !strcmp(cwd(), "/a"));
	assert(!chdir("b/..//./b") && !strcmp(cwd(), "/a/b"));
	assert(!chdir("..") && !strcmp(cwd(), "/a"));
	assert(!chdir("../../..") && !strcmp(cwd(), "/"));
	assert(!stat("../../a", &st) && S_ISDIR(st.st_mode));
	assert((fd = open("a/file", O_CREAT | O_WRONLY, 0644)) >= 0 && !close(fd));
	assert(chdir("a/file") < 0 && errno == ENOTDIR && chdir("a/file/..") < 0 && errno == ENOTDIR);
	assert(chdir("missing") < 0 && errno == ENOENT && chdir("missing/..") < 0 && errno == ENOENT && chdir("") < 0 && errno == ENOENT);
	assert(!symlink("../a/b", "z/l") && !symlink("missing", "z/dangling"));
	is("z/l/..", "/a"); is("/z/l/c", "/a/b/c"); is(".", "/"); is("//a///b/", "/a/b"); is("a/file", "/a/file"); is("/..", "/");
	assert(!realpath("z/dangling", NULL) && errno == ENOENT && !realpath("a/file/", NULL) && errno == ENOTDIR);
	assert(!realpath("", NULL) && errno == ENOENT && !realpath(NULL, NULL) && errno == EINVAL);
	assert(!chdir("z/l") && !strcmp(cwd(), "/a/b"));
	assert(!stat("../file", &st) && S_ISREG(st.st_mode) && !access("../../z/l/c", F_OK));
	assert((fd = open("/z", O_RDONLY | O_DIRECTORY)) >= 0 && !fchdir(fd) && !strcmp(cwd(), "/z") && !close(fd));
	assert((fd = open("../a/b", O_RDONLY | O_DIRECTORY)) >= 0 && !fchdir(fd) && !strcmp(cwd(), "/a/b"));
	assert(!fstatat(fd, "../file", &st, 0) && S_ISREG(st.st_mode));
	assert(fchdir(99) < 0 && errno == EBADF);
	char *current = get_current_dir_name(), small[2];
	assert(!strcmp(current, "/a/b"));
	assert(!getcwd(small, 2) && errno == ERANGE && !getcwd(small, 0) && errno == EINVAL);
	char *fresh = getcwd(NULL, 0);
	assert(!strcmp(fresh, "/a/b"));
	char *named = canonicalize_file_name("../../z/l");
	assert(!strcmp(named, "/a/b"));
	puts("ok");
	return 0;
}
