// Runs scripts of file operations and tells what each of them did: the same program for wasm and for the kernel.
//
// Reads sequences from standard input, one operation a line, arguments separated by spaces, any byte as %XX; `end` ends a
// sequence. Then it answers with one line for each operation and the line `end`, forgets its descriptors, and goes back to
// the root. Numbers that the two sides choose differently (descriptors, inodes) are told by the order of their appearance.
// `last` ends a sequence and the program.
//
// Natively the arguments are the directory to make the root, what lies below its mounts, the same without protection, a directory
// with as many empty ones as there are preopens, how many these are, their guest paths in the order of their descriptors, and directories that lie above preopens within another preopen:
// where Linux would move the mounts along with such a directory, our library says EBUSY, as POSIX permits. A preopen is there as
// long as a descriptor for it is open; then it is unmounted, and the mounts in it become those of what is below it.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <glob.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#ifdef __wasm__
#include <wasi/libc.h>
#else
#include <sys/mount.h>
#endif

enum { SLOTS = 8, ARGUMENTS = 8, NOBODY = 4000, PREOPENS = 8 };

static int slots[SLOTS];
static DIR *streams[SLOTS];

// What is told, kept until the sequence has ended.
static char *answer;
static size_t answer_size, answer_room;

static void tell(const char *format, ...) {
    va_list arguments;
    for (;;) {
        va_start(arguments, format);
        size_t room = answer_room - answer_size;
        size_t size = (size_t)vsnprintf(answer + answer_size, room, format, arguments);
        va_end(arguments);
        if (size < room) {
            answer_size += size;
            return;
        }
        answer_room = 2 * answer_room + size + 1;
        answer = realloc(answer, answer_room);
    }
}

// Bytes as the script spells them.
static void tell_bytes(const char *bytes, size_t size) {
    for (size_t i = 0; i < size; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        if (byte <= ' ' || byte == '%' || byte > '~')
            tell("%%%02x", byte);
        else
            tell("%c", byte);
    }
}

static void tell_text(const char *text) { tell_bytes(text, strlen(text)); }

static const char *error_name(void) {
    switch (errno) {
#define NAME(error) case error: return #error;
        NAME(EACCES) NAME(EAGAIN) NAME(EBADF) NAME(EBUSY) NAME(EEXIST) NAME(EFBIG) NAME(EILSEQ) NAME(EINVAL) NAME(EIO)
        NAME(EISDIR) NAME(ELOOP) NAME(EMFILE) NAME(EMLINK) NAME(ENAMETOOLONG) NAME(ENODEV) NAME(ENOENT) NAME(ENOMEM)
        NAME(ENOSPC) NAME(ENOSYS) NAME(ENOTDIR) NAME(ENOTEMPTY) NAME(ENOTSUP) NAME(ENXIO) NAME(EOVERFLOW) NAME(EPERM)
        NAME(EPIPE) NAME(ERANGE) NAME(EROFS) NAME(ESPIPE) NAME(ETXTBSY) NAME(EXDEV)
#undef NAME
    default: return strerror(errno);
    }
}

// 0 or more is told as it is, -1 as the error.
static int outcome(long long result) {
    if (result < 0)
        tell(" %s", error_name());
    else
        tell(" %lld", result);
    return result >= 0;
}

static int succeeded(long long result) { return outcome(result < 0 ? -1 : 0); }

static unsigned identity(const struct stat *status) {
    static struct { dev_t device; ino_t number; } seen[4096];
    static unsigned count;
    if (!status)
        return count = 0;
    unsigned index = 0;
    while (index < count && (seen[index].device != status->st_dev || seen[index].number != status->st_ino))
        index++;
    if (index == count && count < 4096) {
        seen[count].device = status->st_dev;
        seen[count++].number = status->st_ino;
    }
    return index;
}

static char type_of(mode_t mode) {
    return S_ISREG(mode) ? 'f' : S_ISDIR(mode) ? 'd' : S_ISLNK(mode) ? 'l' : '?';
}

static void tell_status(const struct stat *status) {
    tell(" %c #%u", type_of(status->st_mode), identity(status));
    if (!S_ISDIR(status->st_mode))
        tell(" size %lld links %lld", (long long)status->st_size, (long long)status->st_nlink);
    // Times that a script has set are small; those of the directories above preopens are 0.
    if (status->st_mtime > 0 && status->st_mtime < 1000000)
        tell(" modified %lld", (long long)status->st_mtime);
    if (status->st_mtime > 0 && status->st_mtime < 1000000 && status->st_atime < 1000000)
        tell(" accessed %lld", (long long)status->st_atime);
}

#ifdef __wasm__

static char **busy;
static int busy_count;

static int keeps_mounts(const char *directory) { return *directory != 0; }
static int preopen(int index) { return 3 + index; }
static void unmount(int index) { (void)index; }

#else

static char **busy, **mounts;
static int busy_count, mount_count, bare, writable, park;
static char gone[PREOPENS];
static int preopens[PREOPENS];

static void must(int failed, const char *what) {
    if (failed) {
        perror(what);
        exit(1);
    }
}

// What is left of `path` below `directory`, or NULL.
static const char *below(const char *path, const char *directory) {
    size_t size = strcmp(directory, "/") ? strlen(directory) : 0;
    return strncmp(path, directory, size) || (path[size] && path[size] != '/') ? NULL : path + size;
}

// Whether a preopen lies at a directory or below it.
static int keeps_mounts(const char *directory) {
    for (int i = 0; i < mount_count; i++)
        if (!gone[i] && below(mounts[i], directory))
            return 1;
    return 0;
}

// The preopen in which another lies, -1 for none. Of two at the same place the later lies in the earlier.
static int owner_of(int inner) {
    int owner = -1;
    for (int i = 0; i < mount_count; i++) {
        const char *rest = below(mounts[inner], mounts[i]);
        if (gone[i] || i == inner || !rest || (!rest[strspn(rest, "/")] && i > inner))
            continue;
        if (owner < 0 || strlen(mounts[i]) >= strlen(mounts[owner]))
            owner = i;
    }
    return owner;
}

static void unmount(int index) {
    int inner[PREOPENS], count = 0;
    char name[] = "0";
    for (int i = 0; i < mount_count; i++)
        if (!gone[i] && owner_of(i) == index) {
            *name = (char)('0' + i);
            must(fchdir(park) || mount(mounts[i], name, NULL, MS_MOVE, NULL), mounts[i]);
            inner[count++] = i;
        }
    int is_root = !mounts[index][1], covers = owner_of(index) >= 0;
    gone[index] = 1;
    // What is mounted at the root is still the root when it is gone.
    must(umount2(mounts[index], MNT_DETACH), mounts[index]);
    if (is_root && !covers)
        must(fchdir(bare) || chroot("."), "the bare root");
    char path[PATH_MAX];
    strcpy(path, mounts[index] + 1);
    while (*path) {
        char absolute[PATH_MAX + 1] = "/";
        strcat(absolute, path);
        if (keeps_mounts(absolute) || (unlinkat(writable, path, AT_REMOVEDIR) && errno != ENOENT && errno != EBUSY))
            break;
        char *slash = strrchr(path, '/');
        *(slash ? slash : path) = 0;
    }
    must(fchdir(park), "parked mounts");
    for (int i = 0; i < count; i++) {
        *name = (char)('0' + inner[i]);
        must(mount(name, mounts[inner[i]], NULL, MS_MOVE, NULL), mounts[inner[i]]);
    }
}

static int preopen(int index) { return preopens[index & (PREOPENS - 1)]; }

static void enter(char **words) {
    must((bare = open(words[2], O_RDONLY | O_DIRECTORY)) < 0, words[2]);
    must((writable = open(words[3], O_RDONLY | O_DIRECTORY)) < 0, words[3]);
    must((park = open(words[4], O_RDONLY | O_DIRECTORY)) < 0, words[4]);
    struct stat outside, inside;
    must(stat("/", &outside), "/");
    must(chdir(words[1]) || chroot(".") || stat("/", &inside), words[1]);
    if (outside.st_dev == inside.st_dev) {
        fprintf(stderr, "%s is no file system of its own\n", words[1]);
        exit(1);
    }
    mount_count = atoi(words[5]);
    mounts = words + 6;
    for (int i = 0; i < mount_count; i++) {
        int hidden = 0;
        for (int j = i + 1; j < mount_count; j++)
            hidden |= !strcmp(mounts[i], mounts[j]);
        // One below another at the same place cannot be opened, and no script asks for it.
        int fd = hidden ? -1 : open(mounts[i], O_RDONLY | O_DIRECTORY);
        must(!hidden && fd < 0, mounts[i]);
        preopens[i] = fd;
    }
}

#endif

// For each descriptor the preopen that it is one for, counted from 1.
static char preopen_of[NOBODY + 1];

static void go_to_root(void) {
    if (chdir("/")) {
        fprintf(stderr, "cannot go back to the root: %s\n", strerror(errno));
        exit(1);
    }
}

static void dropped(int fd) {
    int index = preopen_of[fd] - 1;
    preopen_of[fd] = 0;
    if (index >= 0 && !memchr(preopen_of, index + 1, sizeof preopen_of)) {
        unmount(index);
        // A working directory in it would be one that is gone.
        go_to_root();
    }
}

static int close_any(int fd) {
    int result = close(fd);
    if (!result)
        dropped(fd);
    return result;
}

static int duplicate(int fd) {
    int copy = dup(fd);
    if (copy >= 0)
        preopen_of[copy] = preopen_of[fd];
    return copy;
}

static int replace(int fd, int onto, int flags) {
    char index = preopen_of[fd];
    int result = flags < 0 ? dup2(fd, onto) : dup3(fd, onto, flags);
    if (result >= 0 && fd != onto) {
        if (preopen_of[onto] != index)
            dropped(onto);
        preopen_of[onto] = index;
    }
    return result;
}

static int renumber(int fd, int onto) {
#ifdef __wasm__
    int result = __wasilibc_fd_renumber(fd, onto);
    if (!result) {
        char index = preopen_of[fd];
        preopen_of[fd] = 0;
        if (preopen_of[onto] != index)
            dropped(onto);
        preopen_of[onto] = index;
    }
    return result;
#else
    return replace(fd, onto, -1) < 0 ? -1 : close_any(fd);
#endif
}

static int rename_unless_busy(int old_fd, const char *old, int new_fd, const char *new, unsigned flags) {
    struct stat moved, other;
    for (int i = 0; i < busy_count; i++)
        if (keeps_mounts(busy[i]) && !fstatat(old_fd, old, &moved, AT_SYMLINK_NOFOLLOW) && !stat(busy[i], &other) && moved.st_ino == other.st_ino
            && moved.st_dev == other.st_dev) {
            errno = EBUSY;
            return -1;
        }
    if (flags)
        return renameat2(old_fd, old, new_fd, new, flags);
    return old_fd == AT_FDCWD && new_fd == AT_FDCWD ? rename(old, new) : renameat(old_fd, old, new_fd, new);
}

// The arguments of the present operation.
static char *argument[ARGUMENTS];
static int arguments;

static char *text(int index) { return index < arguments ? argument[index] : ""; }
static long long number(int index) { return atoll(text(index)); }
static int slot(int index) { return (int)number(index) & (SLOTS - 1); }
static int file(int index) { return slots[slot(index)]; }
static int directory(int index) { return *text(index) == '-' ? AT_FDCWD : file(index); }

// Each letter of a set of flags stands for one.
static int flags(int index, const char *letters, const int *values) {
    int result = 0;
    for (const char *letter = text(index); *letter; letter++) {
        const char *found = strchr(letters, *letter);
        if (found)
            result |= values[found - letters];
    }
    return result;
}

static int open_flags(int index) {
    static const int values[] = {O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_DIRECTORY, O_NOFOLLOW};
    return flags(index, "rwbcxtadn", values);
}

static int at_flags(int index) {
    static const int values[] = {AT_SYMLINK_NOFOLLOW, AT_SYMLINK_FOLLOW, AT_REMOVEDIR};
    return flags(index, "nfd", values);
}

static void keep(int index, int fd) {
    if (!succeeded(fd))
        return;
    int at = slot(index);
    if (slots[at] != NOBODY)
        close_any(slots[at]);
    slots[at] = fd;
}

// Whether a preopen has been put into a slot.
static char taken[PREOPENS];

// Puts a preopen's own descriptor into a slot: closing and replacing it there takes the preopen away.
static void take(int index, int which) {
    which &= PREOPENS - 1;
    if (taken[which]) {
        tell(" taken");
        return;
    }
    taken[which] = 1;
    int fd = preopen(which);
    preopen_of[fd] = (char)(which + 1);
    keep(index, fd);
}

static int by_name(const void *left, const void *right) {
    return strcmp(*(char *const *)left, *(char *const *)right);
}

// Names and what goes with them, in an order that both sides share.
static char *names[4096];
static size_t name_count;

static void note(char mark, const char *name) {
    if (name_count == 4096)
        return;
    char *kept = malloc(strlen(name) + 2);
    *kept = mark;
    strcpy(kept + 1, name);
    names[name_count++] = kept;
}

static void tell_names(void) {
    qsort(names, name_count, sizeof *names, by_name);
    for (size_t i = 0; i < name_count; i++) {
        tell(" ");
        tell_text(names[i]);
        free(names[i]);
    }
    name_count = 0;
}

static char entry_type(const struct dirent *entry) {
    switch (entry->d_type) {
    case DT_REG: return 'f';
    case DT_DIR: return 'd';
    case DT_LNK: return 'l';
    default: return '?';
    }
}

// The entries left in a stream, at most `most`.
static int note_entries(DIR *stream, long long most) {
    while (most-- > 0) {
        errno = 0;
        struct dirent *entry = readdir(stream);
        if (!entry)
            return errno ? -1 : 0;
        note(entry_type(entry), entry->d_name);
    }
    return 0;
}

static void list(DIR *stream) {
    if (!succeeded(stream ? 0 : -1))
        return;
    succeeded(note_entries(stream, LLONG_MAX));
    tell_names();
    closedir(stream);
}

static void read_file(int fd, long long size, const long long *offset) {
    static char buffer[65536];
    if (size > (long long)sizeof buffer)
        size = sizeof buffer;
    ssize_t got = offset ? pread(fd, buffer, (size_t)size, *offset) : read(fd, buffer, (size_t)size);
    if (outcome(got)) {
        tell(" ");
        tell_bytes(buffer, (size_t)got);
    }
}

static void read_stream(DIR *stream, long long most) {
    if (!stream) {
        tell(" none");
        return;
    }
    // How many entries there are is the same on both sides; their order is not.
    int result = note_entries(stream, most);
    size_t count = name_count;
    for (size_t i = 0; i < name_count; i++)
        free(names[i]);
    name_count = 0;
    succeeded(result);
    tell(" %zu", count);
}

// Whether what follows a place is the same when the stream goes back to it.
static void seek_stream(DIR *stream) {
    if (!stream) {
        tell(" none");
        return;
    }
    long place = telldir(stream);
    char first[2][NAME_MAX + 1] = {"", ""};
    for (int pass = 0; pass < 2; pass++) {
        struct dirent *entry = readdir(stream);
        if (entry)
            strncpy(first[pass], entry->d_name, NAME_MAX);
        while (readdir(stream))
            ;
        seekdir(stream, place);
    }
    tell(" %s", strcmp(first[0], first[1]) ? "lost" : "found");
}

static int note_walked(const char *path, const struct stat *status, int kind, struct FTW *position) {
    (void)status;
    (void)position;
    note(kind == FTW_F ? 'f' : kind == FTW_D || kind == FTW_DP ? 'd' : kind == FTW_SL ? 'l' : '?', path);
    return 0;
}

static void find_pattern(const char *pattern) {
    glob_t found;
    int result = glob(pattern, GLOB_MARK, NULL, &found);
    tell(" %d", result);
    if (result)
        return;
    for (size_t i = 0; i < found.gl_pathc; i++)
        note('.', found.gl_pathv[i]);
    tell_names();
    globfree(&found);
}

// What a path gives whoever tries it: nothing is changed.
static void probe(const char *path) {
    struct stat status;
    char buffer[64];
    if (succeeded(stat(path, &status)))
        tell_status(&status);
    if (succeeded(lstat(path, &status)))
        tell_status(&status);
    ssize_t size = readlink(path, buffer, sizeof buffer);
    if (outcome(size))
        tell_bytes(buffer, (size_t)size);
    int fd = open(path, O_RDONLY);
    if (succeeded(fd)) {
        size = read(fd, buffer, sizeof buffer);
        if (outcome(size))
            tell_bytes(buffer, (size_t)size);
        close(fd);
    }
}

static void change_times(int fd, const char *path, long long seconds, int flag) {
    struct timespec times[2] = {{.tv_sec = seconds}, {.tv_sec = seconds + 1}};
    succeeded(path ? utimensat(fd, path, times, flag) : futimens(fd, times));
}

// Times that are the present one, or stay as they are, or are none.
static void change_some_times(int fd, const char *path, int kind, int flag) {
    static const struct timespec kinds[][2] = {
        {{.tv_nsec = UTIME_NOW}, {.tv_nsec = UTIME_NOW}}, {{.tv_nsec = UTIME_OMIT}, {.tv_nsec = UTIME_OMIT}},
        {{.tv_nsec = UTIME_OMIT}, {.tv_sec = 77}},        {{.tv_sec = 78}, {.tv_nsec = UTIME_OMIT}},
        {{.tv_nsec = UTIME_NOW}, {.tv_sec = 79}},         {{.tv_sec = 80}, {.tv_nsec = 1000000000}},
        {{.tv_nsec = -5}, {.tv_sec = 81}},                {{.tv_sec = 82}, {.tv_nsec = UTIME_NOW}},
    };
    const struct timespec *times = kinds[kind & 7];
    succeeded(path ? utimensat(fd, path, times, flag) : futimens(fd, times));
}

static void tell_path(const char *path) {
    if (succeeded(path ? 0 : -1)) {
        tell(" ");
        tell_text(path);
    }
}

static void on_paths(const char *operation) {
    struct stat status;
    char buffer[PATH_MAX];
    ssize_t size;
#define IS(name) !strcmp(operation, name)
    if (IS("open"))
        keep(0, open(text(2), open_flags(1), 0644));
    else if (IS("openat"))
        keep(0, openat(directory(1), text(3), open_flags(2), 0644));
    else if (IS("stat") || IS("lstat")) {
        if (succeeded(*operation == 's' ? stat(text(0), &status) : lstat(text(0), &status)))
            tell_status(&status);
    } else if (IS("fstatat")) {
        if (succeeded(fstatat(directory(0), text(1), &status, at_flags(2))))
            tell_status(&status);
    } else if (IS("access"))
        succeeded(access(text(0), (int)number(1)));
    else if (IS("faccessat"))
        succeeded(faccessat(directory(0), text(1), (int)number(2), at_flags(3)));
    else if (IS("mkdir"))
        succeeded(mkdir(text(0), 0755));
    else if (IS("mkdirat"))
        succeeded(mkdirat(directory(0), text(1), 0755));
    else if (IS("rmdir"))
        succeeded(rmdir(text(0)));
    else if (IS("unlink"))
        succeeded(unlink(text(0)));
    else if (IS("remove"))
        succeeded(remove(text(0)));
    else if (IS("unlinkat"))
        succeeded(unlinkat(directory(0), text(1), at_flags(2)));
    else if (IS("rename"))
        succeeded(rename_unless_busy(AT_FDCWD, text(0), AT_FDCWD, text(1), 0));
    else if (IS("renameat") || IS("renameat2"))
        succeeded(rename_unless_busy(directory(0), text(1), directory(2), text(3), (unsigned)number(4)));
    else if (IS("link"))
        succeeded(link(text(0), text(1)));
    else if (IS("linkat"))
        succeeded(linkat(directory(0), text(1), directory(2), text(3), at_flags(4)));
    else if (IS("symlink"))
        succeeded(symlink(text(0), text(1)));
    else if (IS("symlinkat"))
        succeeded(symlinkat(text(0), directory(1), text(2)));
    else if (IS("readlink") || IS("readlinkat")) {
        int at = IS("readlinkat");
        size_t room = (size_t)number(at + 1) % sizeof buffer;
        size = at ? readlinkat(directory(0), text(1), buffer, room) : readlink(text(0), buffer, room);
        if (outcome(size)) {
            tell(" ");
            tell_bytes(buffer, (size_t)size);
        }
    } else if (IS("chdir"))
        succeeded(chdir(text(0)));
    else if (IS("getcwd"))
        tell_path(getcwd(buffer, sizeof buffer));
    else if (IS("realpath"))
        tell_path(realpath(text(0), buffer));
    else if (IS("truncate"))
        succeeded(truncate(text(0), number(1)));
    else if (IS("utimensat"))
        change_times(directory(0), text(1), number(2), at_flags(3));
    else if (IS("sometimes"))
        change_some_times(directory(0), text(1), (int)number(2), at_flags(3));
    else if (IS("chmod"))
        succeeded(chmod(text(0), 0644));
    else if (IS("fchmodat"))
        succeeded(fchmodat(directory(0), text(1), 0644, 0));
    else if (IS("chown"))
        succeeded(chown(text(0), (uid_t)-1, (gid_t)-1));
    else if (IS("statvfs")) {
        struct statvfs system;
        succeeded(statvfs(text(0), &system));
    } else if (IS("list"))
        list(opendir(text(0)));
    else if (IS("walk")) {
        succeeded(nftw(text(0), note_walked, 8, FTW_PHYS));
        tell_names();
    } else if (IS("glob"))
        find_pattern(text(0));
    else if (IS("probe"))
        probe(text(0));
    else
        tell(" unknown");
}

// Performs an operation on descriptors and streams; returns 0 if it is none.
static int on_descriptors(const char *operation) {
    struct stat status;
    if (IS("close")) {
        succeeded(close_any(file(0)));
        slots[slot(0)] = NOBODY;
    } else if (IS("read"))
        read_file(file(0), number(1), NULL);
    else if (IS("pread")) {
        long long offset = number(2);
        read_file(file(0), number(1), &offset);
    } else if (IS("fchmod"))
        succeeded(fchmod(file(0), 0644));
    else if (IS("fstatvfs")) {
        struct statvfs system;
        succeeded(fstatvfs(file(0), &system));
    } else if (IS("fsometimes"))
        change_some_times(file(0), NULL, (int)number(1), 0);
    else if (IS("tell"))
        outcome(lseek(file(0), 0, SEEK_CUR));
    else if (IS("write"))
        outcome(write(file(0), text(1), strlen(text(1))));
    else if (IS("pwrite"))
        outcome(pwrite(file(0), text(1), strlen(text(1)), number(2)));
    else if (IS("seek")) {
        static const int whence[] = {SEEK_SET, SEEK_CUR, SEEK_END, 9};
        outcome(lseek(file(0), number(1), whence[number(2) & 3]));
    } else if (IS("ftruncate"))
        succeeded(ftruncate(file(0), number(1)));
    else if (IS("fstat")) {
        if (succeeded(fstat(file(0), &status)))
            tell_status(&status);
    } else if (IS("futimens"))
        change_times(file(0), NULL, number(1), 0);
    else if (IS("dup"))
        keep(1, duplicate(file(0)));
    else if (IS("preopen"))
        take(0, (int)number(1));
    else if (IS("renumber")) {
        int from = file(0), onto = file(1);
        if (from == NOBODY || onto == NOBODY || from == onto) {
            tell(" none");
        } else if (succeeded(renumber(from, onto))) {
            slots[slot(0)] = NOBODY;
        }
    } else if (IS("dup2") || IS("dup3")) {
        int onto = file(1);
        int fd = onto == NOBODY ? -1 : replace(file(0), onto, operation[3] == '2' ? -1 : 0);
        succeeded(onto == NOBODY ? 0 : fd);
    } else if (IS("getfl")) {
        int state = fcntl(file(0), F_GETFL);
        if (succeeded(state)) {
            int access = state & O_ACCMODE;
            tell(" %s%s", access == O_RDONLY ? "r" : access == O_WRONLY ? "w" : "rw", state & O_APPEND ? " append" : "");
        }
    } else if (IS("append")) {
        int state = fcntl(file(0), F_GETFL);
        succeeded(state < 0 ? -1 : fcntl(file(0), F_SETFL, number(1) ? state | O_APPEND : state & ~O_APPEND));
    } else if (IS("fchdir"))
        succeeded(fchdir(file(0)));
    else if (IS("sync"))
        succeeded(fsync(file(0)));
    else if (IS("listfd")) {
        int fd = openat(file(0), ".", O_RDONLY | O_DIRECTORY);
        list(fd < 0 ? NULL : fdopendir(fd));
    } else if (IS("opendir")) {
        DIR *stream = opendir(text(1));
        if (succeeded(stream ? 0 : -1)) {
            if (streams[slot(0)])
                closedir(streams[slot(0)]);
            streams[slot(0)] = stream;
        }
    } else if (IS("readdir"))
        read_stream(streams[slot(0)], number(1));
    else if (IS("rewinddir")) {
        if (streams[slot(0)])
            rewinddir(streams[slot(0)]);
    } else if (IS("seekdir"))
        seek_stream(streams[slot(0)]);
    else
        return 0;
    return 1;
#undef IS
}

// Replaces each %XX by the byte.
static void unescape(char *word) {
    char *to = word;
    for (char *from = word; *from; from++) {
        if (*from == '%' && from[1] && from[2]) {
            char digits[3] = {from[1], from[2], 0};
            *to++ = (char)strtol(digits, NULL, 16);
            from += 2;
        } else {
            *to++ = *from;
        }
    }
    *to = 0;
}

static void perform(char *line) {
    char *operation = line;
    arguments = 0;
    for (char *space = strchr(line, ' '); space && arguments < ARGUMENTS; space = strchr(space, ' ')) {
        *space++ = 0;
        argument[arguments++] = space;
    }
    for (int i = 0; i < arguments; i++)
        unescape(argument[i]);
    tell("%s", operation);
    if (!on_descriptors(operation))
        on_paths(operation);
    tell("\n");
}

static void forget_all(void) {
    for (int i = 0; i < SLOTS; i++) {
        if (slots[i] != NOBODY)
            close_any(slots[i]);
        if (streams[i])
            closedir(streams[i]);
        slots[i] = NOBODY;
        streams[i] = NULL;
    }
    identity(NULL);
    go_to_root();
}

int main(int count, char **words) {
#ifndef __wasm__
    umask(022);
    // Scripts may do anything to the root: it must never be the machine's own.
    if (count < 6) {
        fprintf(stderr, "usage: %s ROOT BARE WRITABLE PARK COUNT PREOPEN... BUSY...\n", words[0]);
        return 1;
    }
    enter(words);
    busy = mounts + mount_count;
    busy_count = count - 6 - mount_count;
#else
    (void)count;
    (void)words;
#endif
    for (int i = 0; i < SLOTS; i++)
        slots[i] = NOBODY;
    char *line = NULL;
    size_t room = 0;
    forget_all();
    while (getline(&line, &room, stdin) > 0) {
        line[strcspn(line, "\n")] = 0;
        int is_last = !strcmp(line, "last");
        if (!is_last && strcmp(line, "end")) {
            perform(line);
            continue;
        }
        tell("end\n");
        fwrite(answer, 1, answer_size, stdout);
        fflush(stdout);
        answer_size = 0;
        if (is_last)
            return 0;
        forget_all();
    }
    return 0;
}
