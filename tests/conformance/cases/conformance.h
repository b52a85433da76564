/* What the cases share: the 45 calls as the runtime has them, checks, and short names for what every case does.
 *
 * A case ends at its first check that fails. It then tells on standard error and exits with 1; a case that comes to its
 * end writes "ok". The runner takes a case as passed only if it saw that line: a runtime that does nothing passes nothing. */
#ifndef CONFORMANCE_H
#define CONFORMANCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <wasi/api.h>

/* A case becomes an export of its own; the runner makes a module of each, in which that export is `_start`. */
#define CASE(name)                                                      \
    static void body_of_##name(void);                                   \
    __attribute__((export_name("case:" #name))) void case_##name(void)  \
    {                                                                   \
        body_of_##name();                                               \
        finish();                                                       \
    }                                                                   \
    static void body_of_##name(void)

#define CALL(name) __attribute__((import_module("wasi_snapshot_preview1"), import_name(#name))) extern

typedef int32_t fd_t;

CALL(args_get) int32_t args_get(void *argv, void *buffer);
CALL(args_sizes_get) int32_t args_sizes_get(void *count, void *size);
CALL(environ_get) int32_t environ_get(void *variables, void *buffer);
CALL(environ_sizes_get) int32_t environ_sizes_get(void *count, void *size);
CALL(clock_res_get) int32_t clock_res_get(int32_t id, void *resolution);
CALL(clock_time_get) int32_t clock_time_get(int32_t id, uint64_t precision, void *time);
CALL(fd_advise) int32_t fd_advise(fd_t fd, uint64_t offset, uint64_t length, int32_t advice);
CALL(fd_allocate) int32_t fd_allocate(fd_t fd, uint64_t offset, uint64_t length);
CALL(fd_close) int32_t fd_close(fd_t fd);
CALL(fd_datasync) int32_t fd_datasync(fd_t fd);
CALL(fd_fdstat_get) int32_t fd_fdstat_get(fd_t fd, void *stat);
CALL(fd_fdstat_set_flags) int32_t fd_fdstat_set_flags(fd_t fd, int32_t flags);
CALL(fd_fdstat_set_rights) int32_t fd_fdstat_set_rights(fd_t fd, uint64_t base, uint64_t inheriting);
CALL(fd_filestat_get) int32_t fd_filestat_get(fd_t fd, void *stat);
CALL(fd_filestat_set_size) int32_t fd_filestat_set_size(fd_t fd, uint64_t size);
CALL(fd_filestat_set_times) int32_t fd_filestat_set_times(fd_t fd, uint64_t atim, uint64_t mtim, int32_t flags);
CALL(fd_pread) int32_t fd_pread(fd_t fd, const void *vectors, size_t count, uint64_t offset, void *read);
CALL(fd_prestat_get) int32_t fd_prestat_get(fd_t fd, void *stat);
CALL(fd_prestat_dir_name) int32_t fd_prestat_dir_name(fd_t fd, void *name, size_t length);
CALL(fd_pwrite) int32_t fd_pwrite(fd_t fd, const void *vectors, size_t count, uint64_t offset, void *written);
CALL(fd_read) int32_t fd_read(fd_t fd, const void *vectors, size_t count, void *read);
CALL(fd_readdir) int32_t fd_readdir(fd_t fd, void *buffer, size_t length, uint64_t cookie, void *used);
CALL(fd_renumber) int32_t fd_renumber(fd_t from, fd_t to);
CALL(fd_seek) int32_t fd_seek(fd_t fd, int64_t offset, int32_t whence, void *position);
CALL(fd_sync) int32_t fd_sync(fd_t fd);
CALL(fd_tell) int32_t fd_tell(fd_t fd, void *position);
CALL(fd_write) int32_t fd_write(fd_t fd, const void *vectors, size_t count, void *written);
CALL(path_create_directory) int32_t path_create_directory(fd_t fd, const void *path, size_t length);
CALL(path_filestat_get) int32_t path_filestat_get(fd_t fd, int32_t lookup, const void *path, size_t length, void *stat);
CALL(path_filestat_set_times) int32_t path_filestat_set_times(fd_t fd, int32_t lookup, const void *path, size_t length,
                                                              uint64_t atim, uint64_t mtim, int32_t flags);
CALL(path_link) int32_t path_link(fd_t from, int32_t lookup, const void *path, size_t length, fd_t to, const void *name,
                                  size_t name_length);
CALL(path_open) int32_t path_open(fd_t fd, int32_t lookup, const void *path, size_t length, int32_t oflags,
                                  uint64_t base, uint64_t inheriting, int32_t fdflags, void *opened);
CALL(path_readlink) int32_t path_readlink(fd_t fd, const void *path, size_t length, void *buffer, size_t size, void *used);
CALL(path_remove_directory) int32_t path_remove_directory(fd_t fd, const void *path, size_t length);
CALL(path_rename) int32_t path_rename(fd_t from, const void *path, size_t length, fd_t to, const void *name,
                                      size_t name_length);
CALL(path_symlink) int32_t path_symlink(const void *target, size_t target_length, fd_t fd, const void *path, size_t length);
CALL(path_unlink_file) int32_t path_unlink_file(fd_t fd, const void *path, size_t length);
CALL(poll_oneoff) int32_t poll_oneoff(const void *in, void *out, size_t count, void *occurred);
CALL(proc_exit) _Noreturn void proc_exit(int32_t code);
CALL(proc_raise) int32_t proc_raise(int32_t signal);
CALL(random_get) int32_t random_get(void *buffer, size_t length);
CALL(sched_yield) int32_t sched_yield(void);
CALL(sock_accept) int32_t sock_accept(fd_t fd, int32_t flags, void *accepted);
CALL(sock_recv) int32_t sock_recv(fd_t fd, const void *vectors, size_t count, int32_t flags, void *received, void *message);
CALL(sock_send) int32_t sock_send(fd_t fd, const void *vectors, size_t count, int32_t flags, void *sent);
CALL(sock_shutdown) int32_t sock_shutdown(fd_t fd, int32_t how);

/* The directory that every case is given; the second one, of cases that say `preopen: second`. */
enum { DIR = 3, SECOND = 4, NO_FD = 1000000 };

/* An address that no memory of these modules reaches, and one so that address plus length wraps around. */
#define OUT_OF_BOUNDS ((void *)0xfffff000u)

enum { FOLLOW = __WASI_LOOKUPFLAGS_SYMLINK_FOLLOW };
enum { CREAT = __WASI_OFLAGS_CREAT, DIRECTORY = __WASI_OFLAGS_DIRECTORY, EXCL = __WASI_OFLAGS_EXCL, TRUNC = __WASI_OFLAGS_TRUNC };
enum { APPEND = __WASI_FDFLAGS_APPEND };

/* What a file that is read, one that is written, and a directory may be asked for. */
#define READ (__WASI_RIGHTS_FD_READ | __WASI_RIGHTS_FD_SEEK | __WASI_RIGHTS_FD_TELL | __WASI_RIGHTS_FD_FILESTAT_GET | __WASI_RIGHTS_POLL_FD_READWRITE | __WASI_RIGHTS_FD_ADVISE)
#define WRITE (__WASI_RIGHTS_FD_WRITE | __WASI_RIGHTS_FD_SEEK | __WASI_RIGHTS_FD_TELL | __WASI_RIGHTS_FD_FILESTAT_GET | __WASI_RIGHTS_FD_FILESTAT_SET_SIZE | __WASI_RIGHTS_FD_FILESTAT_SET_TIMES | __WASI_RIGHTS_FD_SYNC | __WASI_RIGHTS_FD_DATASYNC | __WASI_RIGHTS_FD_ALLOCATE | __WASI_RIGHTS_FD_FDSTAT_SET_FLAGS | __WASI_RIGHTS_POLL_FD_READWRITE)
#define LIST (__WASI_RIGHTS_FD_READDIR | __WASI_RIGHTS_PATH_OPEN | __WASI_RIGHTS_PATH_FILESTAT_GET | __WASI_RIGHTS_FD_FILESTAT_GET)

/* Ends a case that went wrong. */
static inline _Noreturn void fail_with(const char *text, size_t length)
{
    struct { const char *text; size_t length; } vector = {text, length};
    size_t written;
    fd_write(2, &vector, 1, &written);
    proc_exit(1);
}

static inline void append_text(char *to, size_t *used, const char *text)
{
    while (*text && *used < 500) to[(*used)++] = *text++;
}

static inline void append_number(char *to, size_t *used, int64_t value)
{
    char digits[24];
    size_t count = 0;
    uint64_t rest = value < 0 ? -(uint64_t)value : (uint64_t)value;
    do digits[count++] = (char)('0' + rest % 10); while (rest /= 10);
    if (value < 0) digits[count++] = '-';
    while (count) to[(*used)++] = digits[--count];
}

/* `what` is the checked expression; `kind` is "errno " where the values are error numbers, which the runner then names. */
__attribute__((noinline)) static void unexpected(int line, const char *what, const char *kind, int64_t seen, const char *relation, int64_t expected)
{
    char text[600];
    size_t used = 0;
    append_text(text, &used, "FAIL line ");
    append_number(text, &used, line);
    append_text(text, &used, ": ");
    append_text(text, &used, what);
    append_text(text, &used, " gave ");
    append_text(text, &used, kind);
    append_number(text, &used, seen);
    append_text(text, &used, ", expected ");
    append_text(text, &used, relation);
    append_text(text, &used, kind);
    append_number(text, &used, expected);
    append_text(text, &used, "\n");
    fail_with(text, used);
}

__attribute__((noinline)) static void say(int line, const char *verb, const char *what)
{
    char text[600];
    size_t used = 0;
    append_text(text, &used, verb);
    append_text(text, &used, " line ");
    append_number(text, &used, line);
    append_text(text, &used, ": ");
    append_text(text, &used, what);
    append_text(text, &used, "\n");
    fail_with(text, used);
}

static inline void finish(void)
{
    struct { const char *text; size_t length; } vector = {"ok\n", 3};
    size_t written;
    fd_write(2, &vector, 1, &written);
}

/* The call succeeds. */
#define OK(call) do { int32_t e_ = (call); if (e_) unexpected(__LINE__, #call, "errno ", e_, "", 0); } while (0)
/* The call fails with this error number (`ERRNO(fd_close(9), BADF)`). */
#define ERRNO(call, name) do { int32_t e_ = (call); if (e_ != __WASI_ERRNO_##name) unexpected(__LINE__, #call, "errno ", e_, "", __WASI_ERRNO_##name); } while (0)
/* The call fails with one of two error numbers, where the specification leaves the choice. */
#define ERRNO2(call, first, second) do { int32_t e_ = (call); if (e_ != __WASI_ERRNO_##first && e_ != __WASI_ERRNO_##second) unexpected(__LINE__, #call, "errno ", e_, #second " or ", __WASI_ERRNO_##first); } while (0)
#define ERRNO3(call, first, second, third) do { int32_t e_ = (call); if (e_ != __WASI_ERRNO_##first && e_ != __WASI_ERRNO_##second && e_ != __WASI_ERRNO_##third) unexpected(__LINE__, #call, "errno ", e_, #second ", " #third " or ", __WASI_ERRNO_##first); } while (0)
/* The call fails, no matter how. */
#define FAILS(call) do { int32_t e_ = (call); if (!e_) say(__LINE__, "FAIL", #call " succeeded"); } while (0)
/* The call would leave the sandbox: success is an escape. The error is one that says so, or that there is no such file: a runtime
 * may hold that the directory above the directory is the directory itself, as above a root. */
#define CONFINED(call) do { int32_t e_ = (call); if (!e_) say(__LINE__, "ESCAPE", #call " succeeded"); } while (0)
#define NOT_CAPABLE(call) do { int32_t e_ = (call); if (!e_) say(__LINE__, "ESCAPE", #call " succeeded"); if (e_ != __WASI_ERRNO_NOTCAPABLE && e_ != __WASI_ERRNO_PERM && e_ != __WASI_ERRNO_NOENT) unexpected(__LINE__, #call, "errno ", e_, "PERM, NOENT or ", __WASI_ERRNO_NOTCAPABLE); } while (0)
#define EQUAL(seen, expected) do { int64_t s_ = (int64_t)(seen), x_ = (int64_t)(expected); if (s_ != x_) unexpected(__LINE__, #seen, "", s_, "", x_); } while (0)
#define AT_LEAST(seen, least) do { int64_t s_ = (int64_t)(seen), x_ = (int64_t)(least); if (s_ < x_) unexpected(__LINE__, #seen, "", s_, "at least ", x_); } while (0)
#define AT_MOST(seen, most) do { int64_t s_ = (int64_t)(seen), x_ = (int64_t)(most); if (s_ > x_) unexpected(__LINE__, #seen, "", s_, "at most ", x_); } while (0)
#define CHECK(condition) do { if (!(condition)) say(__LINE__, "FAIL", #condition " does not hold"); } while (0)
/* The `length` bytes at `seen` are those of the text. */
#define TEXT(seen, length, text) do { EQUAL(length, sizeof(text) - 1); if (memcmp(seen, text, sizeof(text) - 1)) say(__LINE__, "FAIL", #seen " does not hold " #text); } while (0)

/* A path as the two parameters that calls take. */
#define P(literal) literal, sizeof(literal) - 1

typedef struct { void *base; size_t length; } vector;

static inline vector over(void *base, size_t length) { return (vector){base, length}; }

/* Opens a path below DIR; the case ends when that fails. */
#define OPEN(path, oflags, rights, fdflags) open_at(__LINE__, DIR, path, sizeof(path) - 1, oflags, rights, 0, fdflags)
#define OPEN_READ(path) OPEN(path, 0, READ, 0)
#define OPEN_WRITE(path) OPEN(path, CREAT, READ | WRITE, 0)
#define OPEN_DIR(path) open_at(__LINE__, DIR, path, sizeof(path) - 1, DIRECTORY, LIST, ~UINT64_C(0) >> 36, 0)

__attribute__((unused)) static fd_t open_at(int line, fd_t at, const char *path, size_t length, int32_t oflags, uint64_t rights, uint64_t inheriting, int32_t fdflags)
{
    fd_t fd = -1;
    int32_t error = path_open(at, FOLLOW, path, length, oflags, rights, inheriting, fdflags, &fd);
    if (error) unexpected(line, path, "path_open errno ", error, "", 0);
    return fd;
}

/* Writes or reads all of it in one call. */
#define PUT(fd, text) put(__LINE__, fd, text, sizeof(text) - 1)
__attribute__((unused)) static void put(int line, fd_t fd, const char *text, size_t length)
{
    vector v = over((void *)text, length);
    size_t written = 0;
    int32_t error = fd_write(fd, &v, 1, &written);
    if (error) unexpected(line, "fd_write", "errno ", error, "", 0);
    if (written != length) unexpected(line, "fd_write: count", "", written, "", length);
}

__attribute__((unused)) static size_t get(int line, fd_t fd, void *buffer, size_t length)
{
    vector v = over(buffer, length);
    size_t read = 0;
    int32_t error = fd_read(fd, &v, 1, &read);
    if (error) unexpected(line, "fd_read", "errno ", error, "", 0);
    return read;
}

/* The whole file is this text. */
#define CONTENT(path, text) do { char c_[256]; fd_t f_ = OPEN_READ(path); size_t n_ = get(__LINE__, f_, c_, sizeof c_); TEXT(c_, n_, text); OK(fd_close(f_)); } while (0)

/* What path_filestat_get says about a path below DIR. */
#define STAT(path) stat_at(__LINE__, path, sizeof(path) - 1, 0)
__attribute__((unused)) static __wasi_filestat_t stat_at(int line, const char *path, size_t length, int32_t lookup)
{
    __wasi_filestat_t stat;
    memset(&stat, 0xa5, sizeof stat);
    int32_t error = path_filestat_get(DIR, lookup, path, length, &stat);
    if (error) unexpected(line, path, "path_filestat_get errno ", error, "", 0);
    return stat;
}

/* A descriptor that was closed. */
__attribute__((unused)) static fd_t closed(void)
{
    fd_t fd = OPEN_DIR(".");
    OK(fd_close(fd));
    return fd;
}

#endif
