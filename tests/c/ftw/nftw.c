// dirs: .
// flags: -D_XOPEN_SOURCE=700
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* nftw and ftw, each walk's lines sorted, for the order within a directory is open */
static char lines[64][128];
static int count, stop;

/* The numbers are each library's own. */
static const char *name_of(int kind)
{
	switch (kind) {
	case FTW_F: return "F"; case FTW_D: return "D"; case FTW_DNR: return "DNR"; case FTW_NS: return "NS";
	case FTW_SL: return "SL"; case FTW_DP: return "DP"; case FTW_SLN: return "SLN"; default: return "?";
	}
}

static int full(const char *path, const struct stat *st, int kind, struct FTW *f)
{
	sprintf(lines[count++], "%s kind %s base %d level %d %d", path, name_of(kind), f->base, f->level, kind == FTW_F && S_ISREG(st->st_mode));
	return strstr(path, "stop") && stop ? 7 : 0;
}

static int in_directory(const char *path, const struct stat *st, int kind, struct FTW *f)
{
	struct stat here;
	sprintf(lines[count++], "%s %d", path, stat(path + f->base, &here) == 0 && here.st_ino == st->st_ino);
	return 0;
}

static int simple(const char *path, const struct stat *st, int kind)
{
	sprintf(lines[count++], "%s kind %s", path, name_of(kind));
	return 0;
}

static int compare(const void *a, const void *b) { return strcmp(a, b); }
static void show(const char *name, int result)
{
	printf("%s: %d\n", name, result);
	qsort(lines, count, sizeof *lines, compare);
	for (int i = 0; i < count; i++) puts(lines[i]);
	count = 0;
}

int main(void)
{
	mkdir("t", 0755); mkdir("t/a", 0755); mkdir("t/a/b", 0755); mkdir("t/empty", 0755);
	close(open("t/f", O_CREAT | O_WRONLY, 0644)); close(open("t/a/b/g", O_CREAT | O_WRONLY, 0644));
	symlink("a", "t/l"); symlink("nowhere", "t/dangling"); symlink("..", "t/a/up");
	show("physical", nftw("t", full, 5, FTW_PHYS));
	show("depth", nftw("t", full, 5, FTW_PHYS | FTW_DEPTH));
	show("one file", nftw("t/f", full, 5, 0));
	show("chdir", nftw("t/a", in_directory, 5, FTW_PHYS | FTW_CHDIR));
	show("ftw", ftw("t/a/b", simple, 5));
	show("no descriptors", nftw("t/a", full, 0, FTW_PHYS));
	printf("%d", nftw("missing", full, 5, 0)); printf(" %d\n", errno == ENOENT);
	close(open("t/a/b/stop", O_CREAT | O_WRONLY, 0644)); stop = 1;
	printf("%d\n", nftw("t/a/b", full, 1, FTW_PHYS));
	return 0;
}
