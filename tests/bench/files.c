/* Calls that go to the runtime: descriptors, paths, directories. */
#include "bench.h"
#include <dirent.h>
#include <fcntl.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

int main(void)
{
    static char block[4096];
    struct stat info;
    char name[64];
    mkdir("folder", 0777);
    for (int k = 0; k < 100; k++) {
        snprintf(name, sizeof name, "folder/file%02d.txt", k);
        close(open(name, O_CREAT | O_WRONLY, 0666));
    }
    int file = open("plain.tmp", O_CREAT | O_RDWR | O_TRUNC, 0666);
    BENCH("write 1", 4000, KEEP(write(file, block, 1)));
    BENCH("write 4096", 2000, KEEP(write(file, block, sizeof block)));
    BENCH("lseek", 4000, KEEP((int)lseek(file, 0, SEEK_SET)));
    BENCH("read 1", 4000, KEEP(read(file, block, 1)));
    BENCH("read 4096", 1000, KEEP(read(file, block, sizeof block)));
    BENCH("pread", 4000, KEEP(pread(file, block, 64, 128)));
    BENCH("pwrite", 4000, KEEP(pwrite(file, block, 64, 128)));
    struct iovec parts[2] = {{block, 16}, {block + 64, 16}};
    BENCH("writev", 4000, KEEP(writev(file, parts, 2)));
    BENCH("fstat", 4000, KEEP(fstat(file, &info)));
    BENCH("ftruncate", 2000, KEEP(ftruncate(file, 100)));
    BENCH("isatty", 4000, KEEP(isatty(file)));
    BENCH("fcntl", 4000, KEEP(fcntl(file, F_GETFL)));
    close(file);
    BENCH("open+close", 2000, int f = open("plain.tmp", O_RDONLY); close(f));
    BENCH("open none", 2000, KEEP(open("not-there", O_RDONLY)));
    BENCH("stat", 2000, KEEP(stat("plain.tmp", &info)));
    BENCH("stat below", 2000, KEEP(stat("folder/file50.txt", &info)));
    BENCH("access", 2000, KEEP(access("plain.tmp", R_OK)));
    BENCH("rename", 500, rename("plain.tmp", "other.tmp"); rename("other.tmp", "plain.tmp"));
    BENCH("mkdir+rmdir", 500, mkdir("new", 0777); rmdir("new"));
    BENCH("create+unlink", 500, close(open("new", O_CREAT | O_WRONLY, 0666)); unlink("new"));
    BENCH("readdir 100", 100, DIR *d = opendir("folder"); while (readdir(d)) {} closedir(d));
    BENCH("scandir 100", 100, struct dirent **list; int n = scandir("folder", &list, NULL, alphasort); for (int k = 0; k < n; k++) free(list[k]); free(list));
    BENCH("glob 100", 100, glob_t found; glob("folder/*5.txt", 0, NULL, &found); globfree(&found));
    BENCH("getcwd", 4000, KEEP(getcwd(block, sizeof block)));
    BENCH("realpath", 500, KEEP(realpath("folder/../plain.tmp", block)));
    for (int k = 0; k < 100; k++) {
        snprintf(name, sizeof name, "folder/file%02d.txt", k);
        unlink(name);
    }
    rmdir("folder");
    unlink("plain.tmp");
    return 0;
}
