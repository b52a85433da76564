// oracle: none newlib's names, which neither glibc nor musl has
// stdin: 12 word 3.5 7 8 9
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int iscanf(const char *, ...);
int fiscanf(FILE *, const char *, ...);
int siscanf(const char *, const char *, ...);
int viscanf(const char *, va_list);
int vfiscanf(FILE *, const char *, va_list);
int vsiscanf(const char *, const char *, va_list);

static int bad;

static void check(int right, const char *what) {
    if (!right) {
        bad = 1;
        puts(what);
    }
}

static int by_list(int which, ...) {
    va_list arguments;
    va_start(arguments, which);
    int n = which == 0   ? viscanf("%d", arguments)
            : which == 1 ? vfiscanf(stdin, "%d", arguments)
                         : vsiscanf("5 6", "%d %d", arguments);
    va_end(arguments);
    return n;
}

int main(void) {
    int a = 0, b = 0, end = 0;
    unsigned char small = 0;
    long long large = 0;
    char word[16] = "", set[16] = "", letters[4] = "";
    float real = 0;

    check(siscanf("42 -7 ff", "%d%i %hhx", &a, &b, &small) == 3 && a == 42 && b == -7 && small == 255, "numbers");
    check(siscanf("name=xyz 123456789012", "%[a-z]=%3c %lld%n", set, letters, &large, &end) == 3, "texts");
    check(!strcmp(set, "name") && !memcmp(letters, "xyz", 3) && large == 123456789012 && end == 21, "what they hold");
    check(siscanf("2 1", "%2$d %1$d", &a, &b) == 2 && a == 1 && b == 2, "positions");
    check(siscanf("", "%d", &a) == EOF && siscanf("x", "%d", &a) == 0, "failures");
    errno = 0;
    check(siscanf("1.5", "%f", &real) == EOF && errno == EINVAL && real == 0, "no floating point");

    check(iscanf("%d %15s", &a, word) == 2 && a == 12 && !strcmp(word, "word"), "iscanf");
    check(fiscanf(stdin, "%d.%d", &a, &b) == 2 && a == 3 && b == 5, "fiscanf");
    check(by_list(0, &a) == 1 && a == 7, "viscanf");
    check(by_list(1, &a) == 1 && a == 8, "vfiscanf");
    check(by_list(2, &a, &b) == 2 && a == 5 && b == 6, "vsiscanf");
    if (!bad)
        puts("ok");
    return bad;
}
