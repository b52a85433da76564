// dirs: .
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define FAILS(call, error)                                                               \
    do {                                                                                 \
        errno = 0;                                                                       \
        int result = (int)(call), found = errno;                                         \
        printf("%s: %d, %s\n", #call, result, found == error ? #error : strerror(found)); \
    } while (0)

int main(void)
{
    char name[64], buffer[8];
    struct stat status;
    int object, other;
    char *memory;
    sprintf(name, "/wasikit-object-%d", (int)getpid());
    shm_unlink(name);
    FAILS(shm_open(name, O_RDWR, 0), ENOENT);
    object = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600);
    printf("%d\n", object >= 0);
    FAILS(shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600), EEXIST);
    printf("%d", ftruncate(object, 4096));
    fstat(object, &status);
    printf(" %d\n", (int)status.st_size);
    memory = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, object, 0);
    printf("%d %d\n", memory != MAP_FAILED, memory[100]);
    strcpy(memory, "shared");
    msync(memory, 4096, MS_SYNC);
    other = shm_open(name, O_RDONLY, 0);
    printf("%d", (int)read(other, buffer, 7));
    printf(" %s\n", buffer);
    printf("%d\n", munmap(memory, 4096));
    close(object);
    close(other);
    printf("%d\n", shm_unlink(name));
    FAILS(shm_unlink(name), ENOENT);
    FAILS(shm_open("/", O_RDWR | O_CREAT, 0600), EINVAL);
    return 0;
}
