// flags: -D_GNU_SOURCE
// dirs: .
// env: HOME=d
#include <dirent.h>
#include <glob.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

// GNU's flags: alternatives, directories only, patterns without wildcards, and a program's own directories.
static void show(const char *pattern, int flags)
{
	glob_t result;
	memset(&result, 0, sizeof result);
	int status = glob(pattern, flags, NULL, &result);
	printf("%s %x: %d", pattern, flags, status);
	for (size_t i = 0; i < result.gl_pathc; ++i)
		printf(" %s", result.gl_pathv[i]);
	if (!status)
		printf(" %d", !!(result.gl_flags & GLOB_MAGCHAR));
	puts("");
	globfree(&result);
}

static const char *names[] = {"one", "two", "three", "odd.c"};
static struct dirent entry;
static size_t at;

static void *own_open(const char *path) { at = 0; return strcmp(path, "own") && strcmp(path, "own/") ? NULL : names; }
static void own_close(void *directory) { (void)directory; }
static struct dirent *own_read(void *directory)
{
	(void)directory;
	if (at == 4)
		return NULL;
	entry.d_ino = 1;
	entry.d_type = DT_REG;
	strcpy(entry.d_name, names[at++]);
	return &entry;
}
static int own_stat(const char *path, struct stat *status)
{
	memset(status, 0, sizeof *status);
	status->st_mode = strcmp(path, "own") ? S_IFREG | 0644 : S_IFDIR | 0755;
	return 0;
}

int main(void)
{
	mkdir("d", 0777);
	mkdir("e", 0777);
	const char *files[] = {"b.c", "a.c", "a.h", "d/x.c", "d/y.h", "e/x.c", "{}"};
	for (int i = 0; i < 7; ++i)
		fclose(fopen(files[i], "w"));
	show("{b,a}.c", GLOB_BRACE);
	show("*.{h,c}", GLOB_BRACE);
	show("{d,e}/{x,y}.[ch]", GLOB_BRACE);
	show("{a,{b,none}}.c", GLOB_BRACE);
	show("x{,y}", GLOB_BRACE);
	show("{a.c}", GLOB_BRACE);
	show("{none,nothing}", GLOB_BRACE | GLOB_NOCHECK);
	show("{a,b", GLOB_BRACE);
	show("*", GLOB_ONLYDIR | GLOB_MARK);
	show("none", GLOB_NOMAGIC);
	show("none*", GLOB_NOMAGIC);
	show("a.c", GLOB_NOMAGIC);
	show("~/*.c", GLOB_TILDE);
	show("~nobody-at-all/x", GLOB_TILDE_CHECK);
	glob_t own;
	memset(&own, 0, sizeof own);
	own.gl_opendir = own_open;
	own.gl_readdir = own_read;
	own.gl_closedir = own_close;
	own.gl_lstat = own_stat;
	own.gl_stat = own_stat;
	printf("%d", glob("own/*o*", GLOB_ALTDIRFUNC, NULL, &own));
	for (size_t i = 0; i < own.gl_pathc; ++i)
		printf(" %s", own.gl_pathv[i]);
	puts("");
	globfree(&own);
	return 0;
}
