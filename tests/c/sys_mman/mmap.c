// dirs: .
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    char *m = mmap(NULL, 3 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    { int v0_ = m != MAP_FAILED; int v1_ = (uintptr_t)m % page == 0; int v2_ = m[0] == 0 && m[3 * page - 1] == 0; printf("%d %d %d\n", v0_, v1_, v2_); }
    memset(m, 7, 3 * page);
    printf("%d\n", munmap(m + page, page));
    printf("%d %d\n", m[0], m[2 * page]);
    { int v0_ = munmap(m, page); int v1_ = munmap(m + 2 * page, page); printf("%d %d\n", v0_, v1_); }
    errno = 0;
    { int v0_ = mmap(NULL, 0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED; int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }
    errno = 0;
    { int v0_ = mmap(NULL, 10, PROT_READ, MAP_PRIVATE, -1, 0) == MAP_FAILED; int v1_ = errno == EBADF; printf("%d %d\n", v0_, v1_); }
    errno = 0;
    { int v0_ = munmap((char *)1, 10); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }

    int file = open("data", O_RDWR | O_CREAT | O_TRUNC, 0644);
    write(file, "hello mapped world", 18);
    char *p = mmap(NULL, 18, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0);
    printf("%.18s %d\n", p, p[18]);
    p[0] = 'J';
    char *s = mmap(NULL, 18, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    printf("%.5s\n", s);
    memcpy(s, "HELLO", 5);
    printf("%d\n", msync(s, 18, MS_SYNC));
    char text[19] = {0};
    pread(file, text, 18, 0);
    printf("%s\n", text);
    memcpy(s + 6, "MAPPED", 6);
    printf("%d\n", munmap(s, 18));
    pread(file, text, 18, 0);
    printf("%s\n", text);
    printf("%.5s\n", p);
    printf("%d\n", munmap(p, 18));
    { int v0_ = mlock(text, 10); int v1_ = munlock(text, 10); printf("%d %d\n", v0_, v1_); }
    char *again = mmap(NULL, page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
    int clean = 1;
    for (size_t i = 0; i < page; i++)
        clean &= again[i] == 0;
    printf("clean %d\n", clean);
    printf("%d\n", mprotect(again, page, PROT_READ | PROT_WRITE));
    memset(again, 5, page);
    { int v0_ = madvise(again, page, MADV_DONTNEED); int v1_ = again[10]; printf("%d %d\n", v0_, v1_); }
    printf("%d\n", posix_madvise(again, page, POSIX_MADV_WILLNEED));
    { int v0_ = posix_madvise(again, page, 1000) == EINVAL; int v1_ = munlockall(); printf("%d %d\n", v0_, v1_); }
    strcpy(again, "kept");
    char *bigger = mremap(again, page, 4 * page, MREMAP_MAYMOVE);
    printf("%d %s %d\n", bigger != MAP_FAILED, bigger, bigger[4 * page - 1]);
    printf("%d\n", munmap(bigger, 4 * page));
    return 0;
}
