// flags: -D_GNU_SOURCE
// dirs: .
#include <glob.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static void show(const char *pattern, int flags) {
    glob_t result;
    memset(&result, 0, sizeof result);
    int status = glob(pattern, flags, NULL, &result);
    printf("%s %x: %d", pattern, flags, status);
    for (size_t i = 0; i < result.gl_pathc; ++i) printf(" %s", result.gl_pathv[i]);
    puts("");
    globfree(&result);
}

int main(void) {
    mkdir("d", 0777);
    mkdir("e", 0777);
    const char *files[] = {"b.c", "a.c", ".hidden", "d/x.c", "d/y.h", "e/x.c", "a*"};
    for (int i = 0; i < 7; ++i) fclose(fopen(files[i], "w"));
    show("*", 0);
    show("*.c", 0);
    show("*/x.c", 0);
    show("d/*", 0);
    show("*", GLOB_MARK);
    show("no*", 0);
    show("no*", GLOB_NOCHECK);
    show("a\\*", 0);
    show("a.c", 0);
    show("none", 0);
    show(".h*", 0);
    show("[!d]*/?.[ch]", 0);
    show("d/", 0);
    show("none/*", 0);
    glob_t result;
    result.gl_offs = 2;
    glob("a.c", GLOB_DOOFFS, NULL, &result);
    glob("d/*", GLOB_DOOFFS | GLOB_APPEND, NULL, &result);
    printf("%zu %d", result.gl_pathc, result.gl_pathv[0] == NULL && result.gl_pathv[1] == NULL);
    for (char **path = result.gl_pathv + 2; *path; ++path) printf(" %s", *path);
    puts("");
    globfree(&result);
}
