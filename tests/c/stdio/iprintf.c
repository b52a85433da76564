// oracle: none newlib's names, which neither glibc nor musl has
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int iprintf(const char *, ...);
int fiprintf(FILE *, const char *, ...);
int siprintf(char *, const char *, ...);
int sniprintf(char *, size_t, const char *, ...);
int vsniprintf(char *, size_t, const char *, va_list);
int vsiprintf(char *, const char *, va_list);
int viprintf(const char *, va_list);
int vfiprintf(FILE *, const char *, va_list);

static int bad;

static void check(int right, const char *what) {
    if (!right) {
        bad = 1;
        puts(what);
    }
}

static int four(int which, char *text, ...) {
    va_list arguments;
    va_start(arguments, text);
    int n = which == 0   ? vsniprintf(text, 9, "%s %d", arguments)
            : which == 1 ? vsiprintf(text, "%s %d", arguments)
            : which == 2 ? viprintf("", arguments)
                         : vfiprintf(stdout, "", arguments);
    va_end(arguments);
    return n;
}

int main(void) {
    char text[40];
    check(siprintf(text, "%d %5.3x|%-4s|%c%%", -7, 255, "ab", 'z') == 16 && !strcmp(text, "-7   0ff|ab  |z%"), "siprintf");
    check(sniprintf(text, 4, "%lld", 123456LL) == 6 && !strcmp(text, "123"), "sniprintf");
    check(four(0, text, "x", 5) == 3 && !strcmp(text, "x 5"), "vsniprintf");
    check(four(1, text, "y", 6) == 3 && !strcmp(text, "y 6"), "vsiprintf");
    check(four(2, text, 0) == 0 && four(3, text, 0) == 0, "viprintf");
    errno = 0;
    check(siprintf(text, "%f", 1.0) == -1 && errno == EINVAL, "no floats");
    check(iprintf("%s", "o") == 1, "iprintf");
    check(fiprintf(stdout, "%c\n", 'k') == 2, "fiprintf");
    return bad;
}
