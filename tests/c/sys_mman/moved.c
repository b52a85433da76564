// dirs: .
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* A part of a mapping that mremap moves stays at its place in the file. */
int main(void)
{
	size_t page = sysconf(_SC_PAGESIZE);
	int file = open("f", O_RDWR | O_CREAT | O_TRUNC, 0644);
	char *text = malloc(3 * page);
	for (int i = 0; i < 3; i++)
		memset(text + i * page, 'a' + i, page);
	write(file, text, 3 * page);

	char *all = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
	char *tail = mremap(all + page, page, 2 * page, MREMAP_MAYMOVE);
	printf("%d %c %c\n", tail != MAP_FAILED, tail[0], tail[page]);
	tail[0] = 'B';
	tail[page] = 'C';
	munmap(tail, 2 * page);
	munmap(all, page);
	for (int i = 0; i < 3; i++)
		pread(file, text + i, 1, i * page);
	printf("%.3s\n", text);
	return 0;
}
