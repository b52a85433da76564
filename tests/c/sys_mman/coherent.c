// dirs: .
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// Who maps a file that is mapped sees what was written there.
int main(void)
{
    int one = open("data", O_RDWR | O_CREAT | O_TRUNC, 0644), two = open("data", O_RDONLY);
    ftruncate(one, 10);
    char *first = mmap(NULL, 10, PROT_READ | PROT_WRITE, MAP_SHARED, one, 0);
    strcpy(first, "written");
    char *second = mmap(NULL, 10, PROT_READ, MAP_SHARED, two, 0);
    printf("%s\n", second);
    strcpy(first, "again");
    char *third = mmap(NULL, 10, PROT_READ | PROT_WRITE, MAP_PRIVATE, one, 0);
    printf("%s\n", third);
    int other = open("other", O_RDWR | O_CREAT, 0644);
    ftruncate(other, 10);
    char *fourth = mmap(NULL, 10, PROT_READ, MAP_SHARED, other, 0);
    printf("%d\n", fourth[0]);
    return 0;
}
