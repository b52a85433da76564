// oracle: none the host has no preopens
// dirs: .
// Wasmtime sets no times of a preopen by its descriptor; as the beginning of a path it does.
#include <stdio.h>
#include <sys/stat.h>

int main(void) {
    struct timespec times[2] = {{.tv_sec = 1000}, {.tv_sec = 2000}};
    struct stat status;
    if (futimens(3, times) || fstat(3, &status)) {
        perror("the preopen");
        return 1;
    }
    puts(status.st_mtime == 2000 && status.st_atime == 1000 ? "ok" : "other times");
    return 0;
}
