// dirs: .
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILES = 300 };

/* What is removed or made while a directory is read hides none of its other files, however many there are. */
int main(void)
{
	char name[300];
	mkdir("full", 0777);
	for (int i = 0; i < FILES; i++) {
		snprintf(name, sizeof name, "full/%0*d", 1 + i % 100, i);
		close(open(name, O_CREAT | O_WRONLY, 0644));
	}
	DIR *directory = opendir("full");
	struct dirent *entry;
	int removed = 0;
	while ((entry = readdir(directory))) {
		if (entry->d_name[0] == '.')
			continue;
		snprintf(name, sizeof name, "full/%s", entry->d_name);
		removed += unlink(name) == 0;
	}
	printf("%d\n", removed == FILES);

	/* What was made since shows after rewinddir. */
	close(open("full/late", O_CREAT | O_WRONLY, 0644));
	rewinddir(directory);
	while ((entry = readdir(directory)))
		if (entry->d_name[0] != '.')
			printf("%s\n", entry->d_name);
	printf("%d\n", readdir(directory) == NULL);
	closedir(directory);
	unlink("full/late");
	printf("%d\n", rmdir("full"));
	return 0;
}
