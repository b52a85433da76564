// dirs: .
// What ends in a dot is a directory, if anything.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void tell(const char *old, const char *new) {
    errno = 0;
    int result = link(old, new);
    printf("%s %s: %d %s\n", old, new, result, strerror(errno));
}

int main(void) {
    close(open("file", O_CREAT | O_WRONLY, 0644));
    mkdir("directory", 0755);
    symlink("loop", "loop");
    symlink("file/below", "broken");
    symlink("directory", "to");
    tell("loop/.", "new");
    tell("broken/.", "new");
    tell("broken/x", "new");
    tell("file/.", "new");
    tell("directory/.", "new");
    tell("to/..", "new");
    tell("missing/.", "new");
    tell("file", "new");
    return 0;
}
