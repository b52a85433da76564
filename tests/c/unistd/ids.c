// oracle: none the program is user 0; POSIX setuid: EPERM for any other
// wasm-flags: -D_GNU_SOURCE
// env: HOSTNAME=box
#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define FAILS(call, number) (errno = 0, assert((call) == -1), assert(errno == number))

int main(void)
{
    assert(getuid() == 0 && geteuid() == 0 && getgid() == 0 && getegid() == 0 && issetugid() == 0);
    assert(setuid(0) == 0 && seteuid(0) == 0 && setgid(0) == 0 && setegid(0) == 0);
    assert(setreuid(-1, 0) == 0 && setregid(0, -1) == 0 && setresuid(0, 0, 0) == 0 && setresgid(-1, -1, -1) == 0);
    FAILS(setuid(1), EPERM);
    FAILS(seteuid(1), EPERM);
    FAILS(setgid(1), EPERM);
    FAILS(setegid(1), EPERM);
    FAILS(setreuid(0, 1), EPERM);
    FAILS(setregid(1, 0), EPERM);
    FAILS(setresuid(0, 0, 1), EPERM);
    FAILS(setresgid(0, 1, 0), EPERM);
    uid_t a = 1, b = 1, c = 1;
    assert(getresuid(&a, &b, &c) == 0 && a == 0 && b == 0 && c == 0);
    a = b = c = 1;
    assert(getresgid(&a, &b, &c) == 0 && a == 0 && b == 0 && c == 0);
    gid_t groups[2] = {9, 9};
    assert(getgroups(0, groups) == 1 && groups[0] == 9);
    assert(getgroups(2, groups) == 1 && groups[0] == 0 && groups[1] == 9);
    FAILS(getgroups(-1, groups), EINVAL);
    assert(nice(0) == 0);
    FAILS(nice(-1), EPERM);

    char name[8];
    assert(gethostname(name, sizeof name) == 0 && strcmp(name, "box") == 0);
    FAILS(gethostname(name, 2), ENAMETOOLONG);
    assert(getdomainname(name, sizeof name) == 0 && strcmp(name, "") == 0);
    FAILS(sethostname("other", 5), EPERM);
    gethostid();
    puts("ok");
    return 0;
}
