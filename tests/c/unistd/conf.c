// oracle: none the limits are those of <limits.h> here; POSIX sysconf, pathconf, confstr
// dirs: .
// wasm-flags: -D_GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define FAILS(call, number) (errno = 0, assert((call) == -1), assert(errno == number))

int main(void)
{
    assert(sysconf(_SC_PAGESIZE) == getpagesize() && sysconf(_SC_PAGE_SIZE) == 65536);
    assert(sysconf(_SC_OPEN_MAX) == getdtablesize());
    assert(sysconf(_SC_CLK_TCK) > 0 && sysconf(_SC_NPROCESSORS_ONLN) == 1 && sysconf(_SC_NPROCESSORS_CONF) == 1);
    assert(sysconf(_SC_VERSION) == _POSIX_VERSION && sysconf(_SC_LINE_MAX) == LINE_MAX);
    assert(sysconf(_SC_NGROUPS_MAX) == NGROUPS_MAX && sysconf(_SC_IOV_MAX) == IOV_MAX);
    assert(sysconf(_SC_LOGIN_NAME_MAX) == LOGIN_NAME_MAX && sysconf(_SC_HOST_NAME_MAX) == HOST_NAME_MAX);
    assert(sysconf(_SC_MONOTONIC_CLOCK) > 0 && sysconf(_SC_TZNAME_MAX) >= _POSIX_TZNAME_MAX);
    assert(sysconf(_SC_PHYS_PAGES) == (long)__builtin_wasm_memory_size(0));
    assert(sysconf(_SC_ARG_MAX) >= _POSIX_ARG_MAX && sysconf(_SC_GETPW_R_SIZE_MAX) > 0);
    errno = 0;
    assert(sysconf(_SC_ATEXIT_MAX) == -1 || sysconf(_SC_ATEXIT_MAX) >= 32);
    assert(errno == 0);
    FAILS(sysconf(-1), EINVAL);
    FAILS(sysconf(100000), EINVAL);

    int fd = open("file", O_CREAT | O_WRONLY, 0600);
    assert(pathconf(".", _PC_NAME_MAX) == NAME_MAX && pathconf("file", _PC_PATH_MAX) == PATH_MAX);
    assert(fpathconf(fd, _PC_PIPE_BUF) == PIPE_BUF && fpathconf(fd, _PC_NO_TRUNC) == 1);
    FAILS(pathconf("none", _PC_NAME_MAX), ENOENT);
    FAILS(pathconf("", _PC_NAME_MAX), ENOENT);
    FAILS(pathconf("file/x", _PC_NAME_MAX), ENOTDIR);
    FAILS(pathconf(".", 1000), EINVAL);
    FAILS(fpathconf(77, _PC_NAME_MAX), EBADF);

    char path[64], cut[5];
    size_t size = confstr(_CS_PATH, path, sizeof path);
    assert(size == strlen(path) + 1 && strchr(path, '/'));
    assert(confstr(_CS_PATH, NULL, 0) == size);
    assert(confstr(_CS_PATH, cut, sizeof cut) == size && strlen(cut) == 4 && strncmp(cut, path, 4) == 0);
    errno = 0;
    assert(confstr(-1, path, sizeof path) == 0 && errno == EINVAL);
    puts("ok");
    return 0;
}
