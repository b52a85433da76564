// oracle: none these functions are wasi-libc's own (wasi/libc.h, wasi/libc-nocwd.h, wasi/libc-find-relpath.h)
// dirs: .
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <wasi/libc-find-relpath.h>
#include <wasi/libc-nocwd.h>
#include <wasi/libc.h>

int __wasilibc_openat_nomode(int, const char *, int);
int __wasilibc_iftodt(int);
int __wasilibc_dttoif(int);
int posix_close(int, int);

static int bad;
#define CHECK(condition) do { if (!(condition)) { bad = 1; printf("line %d: %s (errno %d)\n", __LINE__, #condition, errno); } } while (0)

int main(void)
{
    __wasilibc_populate_preopens();
    const char *prefix, *rest;
    char buffer[64], *relative = buffer;
    int top = __wasilibc_find_relpath("file", &prefix, &relative, sizeof buffer);
    CHECK(top == 3 && !strcmp(relative, "file"));
    CHECK(__wasilibc_find_abspath("/some/file", &prefix, &rest) == 3 && !strcmp(rest, "some/file"));
    char *grown = NULL;
    size_t size = 0;
    CHECK(__wasilibc_find_relpath_alloc("a/b", &prefix, &grown, &size, 1) == 3);
    CHECK(!strcmp(grown, "a/b"));

    int fd = __wasilibc_open_nomode("file", O_RDWR | O_CREAT);
    CHECK(fd > 3 && write(fd, "hello", 5) == 5 && __wasilibc_tell(fd) == 5);
    int other = __wasilibc_openat_nomode(AT_FDCWD, "other", O_RDWR | O_CREAT);
    CHECK(other > 3);
    CHECK(__wasilibc_fd_renumber(other, fd) == 0 && __wasilibc_tell(fd) == 0);
    CHECK(posix_close(fd, 0) == 0);
    struct stat st;
    CHECK(__wasilibc_stat("file", &st, 0) == 0 && st.st_size == 5);
    CHECK(__wasilibc_access("file", R_OK, 0) == 0 && __wasilibc_access("none", R_OK, 0) == -1 && errno == ENOENT);
    struct timespec times[2] = {{1, 0}, {2, 0}};
    CHECK(__wasilibc_utimens("file", times, 0) == 0 && __wasilibc_stat("file", &st, 0) == 0 && st.st_mtime == 2);
    CHECK(__wasilibc_link("file", "two", 0) == 0);
    CHECK(__wasilibc_link_oldat(top, "file", "three", 0) == 0);
    CHECK(__wasilibc_link_newat("file", top, "four", 0) == 0);
    CHECK(__wasilibc_rename_oldat(top, "two", "five") == 0);
    CHECK(__wasilibc_rename_newat("three", top, "six") == 0);
    CHECK(__wasilibc_unlinkat(top, "four") == 0);

    CHECK(__wasilibc_nocwd_mkdirat_nomode(top, "dir") == 0);
    fd = __wasilibc_nocwd_openat_nomode(top, "dir/inner", O_RDWR | O_CREAT);
    CHECK(fd > 3 && close(fd) == 0);
    CHECK(__wasilibc_nocwd_linkat(top, "file", top, "dir/linked", 0) == 0);
    CHECK(__wasilibc_nocwd_symlinkat("inner", top, "dir/symbolic") == 0);
    char target[16] = {0};
    CHECK(__wasilibc_nocwd_readlinkat(top, "dir/symbolic", target, sizeof target) == 5 && !strcmp(target, "inner"));
    CHECK(__wasilibc_nocwd_faccessat(top, "dir/inner", F_OK, 0) == 0);
    CHECK(__wasilibc_nocwd_renameat(top, "dir/linked", top, "dir/moved") == 0);
    CHECK(__wasilibc_nocwd_fstatat(top, "dir/moved", &st, 0) == 0 && st.st_size == 5);
    CHECK(__wasilibc_nocwd_utimensat(top, "dir/moved", times, 0) == 0);
    DIR *stream = __wasilibc_nocwd_opendirat(top, "dir");
    CHECK(stream && readdir(stream));
    int below = fdclosedir(stream);
    CHECK(below > 3 && close(below) == 0);
    stream = opendirat(top, "dir");
    CHECK(stream && closedir(stream) == 0);
    struct dirent **list;
    int count = __wasilibc_nocwd_scandirat(top, "dir", &list, NULL, alphasort);
    CHECK(count >= 3 && !strcmp(list[count - 1]->d_name, "symbolic"));
    for (int i = 0; i < count; i++)
        free(list[i]);
    free(list);
    CHECK(__wasilibc_dttoif(DT_DIR) == S_IFDIR && __wasilibc_iftodt(S_IFREG) == DT_REG);
    CHECK(__wasilibc_nocwd___wasilibc_unlinkat(top, "dir/inner") == 0);
    CHECK(__wasilibc_nocwd___wasilibc_unlinkat(top, "dir/moved") == 0);
    CHECK(__wasilibc_nocwd___wasilibc_unlinkat(top, "dir/symbolic") == 0);
    CHECK(__wasilibc_nocwd___wasilibc_rmdirat(top, "dir") == 0);
    CHECK(mkdir("again", 0777) == 0 && __wasilibc_rmdirat(top, "again") == 0);

    CHECK(mkdir("mounted", 0777) == 0);
    fd = open("mounted", O_RDONLY | O_DIRECTORY);
    CHECK(__wasilibc_register_preopened_fd(fd, "/elsewhere") == 0);
    other = open("/elsewhere/new", O_WRONLY | O_CREAT, 0666);
    CHECK(other > 3 && close(other) == 0 && access("mounted/new", F_OK) == 0);
    __wasilibc_reset_preopens();
    CHECK(access("file", F_OK) == 0);
    puts(bad ? "wrong" : "ok");
    return bad;
}
