// dirs: .
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    int file = open("data", O_RDWR | O_CREAT | O_TRUNC, 0644);
    char *block = malloc(2 * page);
    memset(block, 'a', 2 * page);
    printf("%d\n", write(file, block, 2 * page) == (ssize_t)(2 * page));

    // The whole of the last page is mapped, however little of it the length asks for.
    char *part = mmap(NULL, page + 2, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    printf("%c %c\n", part[page + 2], part[2 * page - 1]);
    part[page + 100] = 'b';
    printf("%d\n", msync(part, page + 2, MS_SYNC));
    char c = 0;
    printf("%zd\n", pread(file, &c, 1, (off_t)page + 100));
    printf("%c\n", c);

    // Behind the end of the file the page is 0.
    printf("%d\n", ftruncate(file, 10));
    char *end = mmap(NULL, 10, PROT_READ, MAP_PRIVATE, file, 0);
    printf("%c %d %d\n", end[9], end[10], end[page - 1]);
    printf("%d %d\n", munmap(end, 10), munmap(part, page + 2));

    // Mappings of one file do not use up descriptors.
    int mapped = 0;
    while (mapped < 1500 && mmap(NULL, 10, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0) != MAP_FAILED)
        mapped++;
    printf("%d\n", mapped);

    errno = 0;
    void *past = mmap(NULL, 2 * page, PROT_READ, MAP_SHARED, file, (off_t)(0x7fffffffffffffff / page * page));
    printf("%d %d\n", past == MAP_FAILED, errno == EOVERFLOW);
    return 0;
}
