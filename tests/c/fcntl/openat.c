// dirs: .
// flags: -D_GNU_SOURCE
// Directories that `*at` calls start from: `..` out of them, renamed working directories, and every call of the family.
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void say(const char *what, int result) {
    printf("%s: %s\n", what, result < 0 ? strerror(errno) : "ok");
}

int main(void) {
    mkdir("a", 0755);
    mkdir("a/b", 0755);
    int a = open("a", O_RDONLY | O_DIRECTORY);
    int b = openat(a, "b", O_RDONLY);
    struct stat s, t;
    say("..", openat(b, "..", O_RDONLY | O_DIRECTORY));
    say("../../a/b", fstatat(b, "../../a/b", &s, 0));
    fstat(b, &t);
    printf("same: %d\n", s.st_ino == t.st_ino);
    chdir("a/b");
    say("mkdirat ../c", mkdirat(b, "../c", 0755));
    say("../c from the working directory", fstatat(AT_FDCWD, "../c", &s, 0));
    int c = openat(AT_FDCWD, "../c", O_RDONLY | O_DIRECTORY);
    say("file", openat(c, "../../f", O_WRONLY | O_CREAT | O_EXCL, 0644));
    say("file again", openat(c, "../../f", O_WRONLY | O_CREAT | O_EXCL, 0644));
    say("linkat", linkat(c, "../../f", b, "../g", 0));
    say("symlinkat", symlinkat("../f", a, "s"));
    char text[16] = "";
    say("readlinkat", readlinkat(b, "../s", text, sizeof text - 1) < 0 ? -1 : 0);
    puts(text);
    say("faccessat", faccessat(b, "../s", R_OK, 0));
    say("renameat", renameat(b, "../g", c, "../../h"));
    say("renameat2", renameat2(a, "../h", a, "../f", 1));
    say("utimensat", utimensat(c, "../../h", 0, 0));
    say("fchmodat", fchmodat(c, "../../h", 0644, 0));
    say("unlinkat", unlinkat(c, "../../h", 0));
    say("unlinkat directory", unlinkat(b, "../c", AT_REMOVEDIR));
    say("removed", openat(c, "..", O_RDONLY) < 0 ? -1 : 0);
    say("missing", fstatat(b, "../missing/x", &s, 0));
    say("through a file", fstatat(b, "../s/x", &s, 0));
    say("no directory", openat(77, "x", O_RDONLY));
    say("fchdir", fchdir(a));
    say("fchdir works", stat("b", &s));
    /* Files and directories, all opened alike, and a move that only the latter follow. */
    chdir("..");
    mkdir("moved", 0755), mkdir("moved/in", 0755);
    int in = open("moved/in", O_RDONLY), f = open("f", O_RDONLY), gone = open("moved", O_RDONLY), top = open(".", O_RDONLY);
    close(gone);
    say("rename", rename("moved", "later"));
    say("above", fstatat(in, "../../f", &s, 0));
    say("above itself", fstatat(in, "../../later", &s, 0));
    say("below a file", fstatat(f, "../f", &s, 0));
    say("below nothing", fstatat(gone, "../f", &s, 0));
    say("rename again", renameat(top, "later", in, "../../last"));
    say("above again", fstatat(in, "../../last", &s, 0));
    int up = openat(in, "..", O_RDONLY);
    say("from there", fstatat(up, "../last/in", &s, 0));
    return 0;
}
