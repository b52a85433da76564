// oracle: musl
#include <libgen.h>
#include <stdio.h>
#include <string.h>

int main(void) {
    const char *paths[] = {"/usr/lib", "/usr/", "usr", "/", ".", "..", "", "//", "a//b//", "/a/b/c/", "a/b"};
    for (unsigned i = 0; i < sizeof paths / sizeof *paths; ++i) {
        char a[32], b[32];
        strcpy(a, paths[i]);
        strcpy(b, paths[i]);
        printf("%s: %s ", paths[i], dirname(a));
        printf("%s\n", basename(b));
    }
    printf("%s %s\n", dirname(NULL), basename(NULL));
}
