// dirs: .
/* A mapping keeps its file when the descriptor is closed; which descriptors can be mapped. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define FAILS(call, error)                                                               \
    do {                                                                                 \
        errno = 0;                                                                       \
        int failed = (call) == MAP_FAILED, found = errno;                                \
        printf("%s: %d, %s\n", #call, failed, found == error ? #error : strerror(found)); \
    } while (0)

int main(void)
{
    char buffer[8] = "";
    char *memory;
    int file = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600), next;
    int ends[2];
    ftruncate(file, 65536 * 3);
    memory = mmap(0, 65536 * 3, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    next = open("file", O_RDONLY);
    printf("%d %d\n", memory != MAP_FAILED, next == file);
    strcpy(memory, "first");
    strcpy(memory + 65536, "middle");
    strcpy(memory + 131072, "last");
    printf("%d", msync(memory, 65536, MS_SYNC));
    printf(" %d", (int)pread(next, buffer, 6, 0));
    printf(" %s\n", buffer);
    printf("%d", munmap(memory + 65536, 65536));
    printf(" %d", (int)pread(next, buffer, 7, 65536));
    printf(" %s\n", buffer);
    printf("%d", munmap(memory, 65536 * 3));
    printf(" %d", (int)pread(next, buffer, 5, 131072));
    printf(" %s\n", buffer);
    errno = 0;
    printf("%d", msync(memory, 65536, MS_SYNC));
    printf(" %d\n", errno == ENOMEM);

    FAILS(mmap(0, 100, PROT_READ | PROT_WRITE, MAP_SHARED, next, 0), EACCES);
    FAILS(mmap(0, 100, PROT_READ, MAP_SHARED, 77, 0), EBADF);
    FAILS(mmap(0, 100, PROT_READ, 0, next, 0), EINVAL);
    FAILS(mmap(0, 100, PROT_READ, MAP_SHARED, next, 1), EINVAL);
    FAILS(mmap(0, 0, PROT_READ, MAP_SHARED, next, 0), EINVAL);
    pipe(ends);
    FAILS(mmap(0, 100, PROT_READ, MAP_SHARED, ends[0], 0), ENODEV);
    close(next);
    next = open("file", O_WRONLY);
    FAILS(mmap(0, 100, PROT_READ, MAP_PRIVATE, next, 0), EACCES);
    memory = mmap(0, 100, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("%d", msync(memory, 65536, MS_SYNC | MS_ASYNC));
    printf(" %d\n", errno == EINVAL);
    printf("%d %d\n", mlock(memory, 100), munlock(memory, 100));
    printf("%d\n", posix_madvise(memory, 100, 99) == EINVAL);
    return 0;
}
