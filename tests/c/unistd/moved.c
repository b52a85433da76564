// dirs: .
// flags: -D_GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// The working directory and open directories go along when they, or those above them, are renamed.
static const char *error(long result) { return result < 0 ? strerror(errno) : "fine"; }

static const char *here(void)
{
	static char path[1024];
	getcwd(path, sizeof path);
	char *below = strstr(path, "/top");
	return below ? below : path;
}

int main(void)
{
	printf("%s\n", error(mkdir("top", 0755)));
	printf("%s\n", error(chdir("top")));
	mkdir("a", 0755);
	mkdir("a/b", 0755);
	mkdir("a/b/c", 0755);
	mkdir("ab", 0755);
	int b = open("a/b", O_RDONLY), other = open("ab", O_RDONLY);
	printf("%s\n", error(chdir("a/b/c")));
	printf("%s\n", error(rename("../../../a", "../../../moved")));
	puts(here());
	printf("%s\n", error(mkdir("new", 0755)));
	printf("%s\n", error(access("../../../moved/b/c/new", F_OK)));
	printf("%s\n", error(openat(b, "../b/c", O_RDONLY)));
	printf("%s\n", error(fchdir(b)));
	puts(here());
	printf("%s\n", error(rename("c", "../../d")));
	printf("%s\n", error(chdir("../../d/new")));
	puts(here());
	printf("%s\n", error(renameat(other, "../d", b, "a-longer-name-than-before")));
	puts(here());
	printf("%s\n", error(mkdirat(other, "../via", 0755)));
	printf("%s\n", error(fchdir(other)));
	puts(here());
	printf("%s\n", error(access("../moved/b/a-longer-name-than-before/new", F_OK)));
	printf("%s\n", error(rmdir("../via")));
	return 0;
}
