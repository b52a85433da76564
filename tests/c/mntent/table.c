// dirs: .
// flags: -D_GNU_SOURCE
#include <mntent.h>
#include <stdio.h>
#include <string.h>

// A table of mounts, written, read back, and asked for options.
static void show(const struct mntent *m)
{
	if (!m) {
		puts("NULL");
		return;
	}
	printf("[%s] [%s] [%s] [%s] %d %d\n", m->mnt_fsname, m->mnt_dir, m->mnt_type, m->mnt_opts, m->mnt_freq, m->mnt_passno);
}

int main(void)
{
	FILE *plain = fopen("table", "w");
	fputs("# comment\n\n/dev/sda1 / ext4 rw,relatime,uid=10 1 2\n\ttmpfs  /a\\040b\\011c\\134d  tmpfs\tnosuid\n"
	      "dev /only/two\nproc /proc proc defaults 0 0 more words\n", plain);
	fclose(plain);
	FILE *table = setmntent("table", "a+");
	struct mntent own = {"dev with blank", "/x\ty", "type", "ro,name=a\\b", 3, 4}, found, *m;
	printf("%d\n", addmntent(table, &own));
	FILE *other = fopen("table", "r");
	fseek(other, 0, SEEK_END);
	printf("%ld bytes are in the file\n", ftell(other));
	fclose(other);
	rewind(table);
	while ((m = getmntent(table)))
		show(m);
	rewind(table);
	char room[200];
	m = getmntent_r(table, &found, room, sizeof room);
	show(m);
	printf("%d\n", m == &found);
	printf("%s\n", hasmntopt(m, "uid"));
	printf("%s\n", hasmntopt(m, "rw"));
	printf("%s\n", hasmntopt(m, "relatime"));
	printf("%d %d\n", !hasmntopt(m, "time"), !hasmntopt(m, "ro"));
	printf("%d\n", endmntent(table));
	printf("%d\n", !setmntent("absent", "r"));
	return 0;
}
