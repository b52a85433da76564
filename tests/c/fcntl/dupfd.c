// dirs: .
// F_DUPFD and F_DUPFD_CLOEXEC in a program that calls neither dup nor dup2, for a file and for a directory that is being read.
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    mkdir("d", 0777);
    mkdir("d/inside", 0777);
    int file = open("d/file", O_RDWR | O_CREAT, 0666);
    int second = fcntl(file, F_DUPFD, 20);
    printf("%d %d\n", second, (int)write(second, "abc", 3));
    printf("%d\n", (int)lseek(file, 0, SEEK_CUR));

    // FD_CLOEXEC is remembered for each number, though nothing is ever executed.
    printf("%d", fcntl(second, F_GETFD));
    printf(" %d", fcntl(second, F_SETFD, FD_CLOEXEC));
    printf(" %d", fcntl(second, F_GETFD));
    fcntl(file, F_SETFD, 0);
    printf(" %d", fcntl(file, F_GETFD));
    int third = fcntl(file, F_DUPFD_CLOEXEC, 20);
    printf(" %d", fcntl(third, F_GETFD));
    close(third);
    printf(" %d", fcntl(fcntl(file, F_DUPFD, 20), F_GETFD));
    FILE *stream = fopen("d/file", "re");
    printf(" %d", fcntl(fileno(stream), F_GETFD));
    fclose(stream);
    stream = freopen("d/file", "re", fopen("d/file", "r"));
    printf(" %d", fcntl(fileno(stream), F_GETFD));
    fclose(stream);
    DIR *listed = opendir("d");
    printf(" %d\n", fcntl(dirfd(listed), F_GETFD));
    closedir(listed);
    close(file);
    char text[4] = "";
    lseek(second, 0, SEEK_SET);
    printf("%d %s\n", (int)read(second, text, 3), text);
    close(second);

    DIR *directory = opendir("d");
    int descriptor = fcntl(dirfd(directory), F_DUPFD_CLOEXEC, 3);
    int entries = 0;
    while (readdir(directory))
        entries++;
    closedir(directory);
    struct stat status;
    printf("%d %d\n", descriptor >= 3, entries);
    printf("%d", fstatat(descriptor, "inside", &status, 0));
    printf(" %d\n", S_ISDIR(status.st_mode));
    printf("%d\n", unlinkat(descriptor, "inside", AT_REMOVEDIR));
    close(descriptor);
    errno = 0;
    printf("%d", fcntl(descriptor, F_DUPFD, 0));
    printf(" %d\n", errno == EBADF);
    return 0;
}
