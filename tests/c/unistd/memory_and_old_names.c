// oracle: none brk's answers are those of a memory that only grows; getpass reads the standard input
// stdin: secret\nrest\n
// wasm-flags: -D_GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    char *end = sbrk(0);
    assert(brk(end) == 0 && sbrk(0) == end);
    assert(brk(end + 100000) == 0);
    char *after = sbrk(0);
    assert(after == end + 100000);
    memset(end, 1, 100000);
    errno = 0;
    assert(brk(end) == -1 && errno == ENOMEM && sbrk(0) == after);
    sync();
    assert(gettid() == getpid());
    char a[PATH_MAX], b[PATH_MAX];
    assert(getwd(a) == a && getcwd(b, sizeof b) && strcmp(a, b) == 0);
    errno = 0;
    char *none = NULL;
    assert(getwd(none) == NULL && errno == EINVAL);
    assert(strcmp(getpass("password: "), "secret") == 0);
    char line[8];
    assert(fgets(line, sizeof line, stdin) && strcmp(line, "rest\n") == 0);
    puts("ok");
    return 0;
}
