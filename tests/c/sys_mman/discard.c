// dirs: .
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* MADV_DONTNEED: memory without a file is zero afterwards, that of a file is as the file is. */

static void says(const char *name, int result)
{
	printf("%s: %d %s\n", name, result, result ? strerror(errno) : "");
}

int main(void)
{
	size_t page = sysconf(_SC_PAGESIZE);
	int file = open("f", O_RDWR | O_CREAT | O_TRUNC, 0644);
	char *text = calloc(2, page);
	memset(text, 'a', page);
	memset(text + page, 'b', page);
	printf("%d\n", write(file, text, 2 * page) == (ssize_t)(2 * page));

	char *anonymous = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	anonymous[0] = anonymous[page] = 'x';
	says("without a file", madvise(anonymous, page, MADV_DONTNEED));
	printf("%d %c\n", anonymous[0], anonymous[page]);

	char *read = mmap(NULL, 2 * page, PROT_READ, MAP_PRIVATE, file, 0);
	says("private", madvise(read, 2 * page, MADV_DONTNEED));
	printf("%c %c\n", read[1], read[page + 1]);

	char *shared = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
	shared[page] = 'c';
	says("shared", madvise(shared + page, page, MADV_DONTNEED));
	printf("%c %c\n", shared[page], shared[page + 1]);
	munmap(shared, 2 * page);
	char found[2];
	pread(file, found, 2, page);
	printf("%.2s\n", found);

	says("nothing", madvise(anonymous, 0, MADV_DONTNEED));
	says("unknown advice", madvise(anonymous, page, 12345));
	says("unaligned", madvise(anonymous + 1, page, MADV_DONTNEED));
	return 0;
}
