// dirs: .
// flags: -D_GNU_SOURCE -D_FILE_OFFSET_BITS=64
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int by_name(const FTSENT **a, const FTSENT **b) { return strcmp((*a)->fts_name, (*b)->fts_name); }

static void walk(const char *title, int options, const char *skip)
{
	char *paths[] = {"t", "t/f", "missing", NULL};
	FTSENT *e, *c;
	FTS *f = fts_open(paths, options, by_name);
	printf("%s\n", title);
	while ((e = fts_read(f))) {
		printf("%s %s info %d level %d %s", e->fts_path, e->fts_name, e->fts_info, e->fts_level, e->fts_level > 0 ? e->fts_parent->fts_name : "-");
		if (e->fts_info == FTS_NS) printf(" %d", e->fts_errno == ENOENT);
		if (e->fts_info == FTS_F) printf(" %d", S_ISREG(e->fts_statp->st_mode));
		puts("");
		if (skip && !strcmp(e->fts_name, skip) && e->fts_info == FTS_D) fts_set(f, e, FTS_SKIP);
		if (skip && !strcmp(e->fts_name, "l") && e->fts_info == FTS_SL) fts_set(f, e, FTS_FOLLOW);
		if (!skip && e->fts_info == FTS_D && !strcmp(e->fts_name, "a"))
			for (c = fts_children(f, 0); c; c = c->fts_link) printf("child %s\n", c->fts_name);
	}
	printf("%d\n", errno);
	printf("%d\n", fts_close(f));
}

int main(void)
{
	char *none[] = {NULL}, *one[] = {"t", NULL};
	mkdir("t", 0755); mkdir("t/a", 0755); mkdir("t/a/b", 0755); mkdir("t/empty", 0755);
	close(open("t/f", O_CREAT | O_WRONLY, 0644)); close(open("t/a/b/g", O_CREAT | O_WRONLY, 0644));
	symlink("a", "t/l"); symlink("nowhere", "t/dangling"); symlink("..", "t/a/up");
	walk("physical", FTS_PHYSICAL | FTS_NOCHDIR, NULL);
	walk("skip and follow", FTS_PHYSICAL | FTS_NOCHDIR, "a");
	walk("logical", FTS_LOGICAL | FTS_NOCHDIR, NULL);
	printf("%d", fts_open(one, 0, NULL) == NULL); printf(" %d\n", errno == EINVAL);
	FTS *f = fts_open(one, FTS_PHYSICAL, NULL);
	fts_read(f); fts_read(f);
	printf("%d\n", fts_close(f));
	(void)none;
	return 0;
}
