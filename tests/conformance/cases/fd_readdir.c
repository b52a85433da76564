/* fd_readdir: the entries of a directory. */
#include "conformance.h"

static unsigned char buffer[65536];

typedef struct { char name[280]; size_t length; __wasi_dirent_t entry; } found;
static found list[300];

/* All entries but "." and "..", read with buffers of `size` bytes; -1 if reading never ends. */
static int read_all(int line, fd_t dir, size_t size)
{
    int count = 0;
    uint64_t cookie = 0;
    for (int round = 0; round < 5000; round++) {
        size_t used = 0, at = 0;
        int32_t error = fd_readdir(dir, buffer, size, cookie, &used);
        if (error) unexpected(line, "fd_readdir", "errno ", error, "", 0);
        if (used > size) unexpected(line, "fd_readdir: bytes", "", used, "at most ", size);
        while (used - at >= sizeof(__wasi_dirent_t)) {
            __wasi_dirent_t entry;
            memcpy(&entry, buffer + at, sizeof entry);
            if (used - at - sizeof entry < entry.d_namlen) break;
            const unsigned char *name = buffer + at + sizeof entry;
            at += sizeof entry + entry.d_namlen;
            cookie = entry.d_next;
            bool dot = (entry.d_namlen == 1 && name[0] == '.') || (entry.d_namlen == 2 && name[0] == '.' && name[1] == '.');
            if (dot || count == 300) continue;
            memcpy(list[count].name, name, entry.d_namlen < 279 ? entry.d_namlen : 279);
            list[count].name[entry.d_namlen < 279 ? entry.d_namlen : 279] = 0;
            list[count].length = entry.d_namlen;
            list[count++].entry = entry;
        }
        if (used < size) return count;
    }
    return -1;
}

static found *find(int count, const char *name)
{
    for (int i = 0; i < count; i++)
        if (!strcmp(list[i].name, name)) return &list[i];
    return 0;
}

/// must: every entry is listed
/// cites: Read directory entries from a directory.
/// file: a = x
/// file: b = xy
/// dir: c
CASE(lists_every_entry)
{
    int count = read_all(__LINE__, DIR, 4096);
    EQUAL(count, 3);
    CHECK(find(count, "a") && find(count, "b") && find(count, "c"));
}

/// must: an empty directory has no entries
/// cites: Read directory entries from a directory.
/// dir: d
CASE(empty_directory)
{
    EQUAL(read_all(__LINE__, OPEN_DIR("d"), 4096), 0);
}

/// may differ: "." and ".." are listed
/// cites: Read directory entries from a directory.
/// dir: d
CASE(dot_and_dot_dot)
{
    size_t used;
    OK(fd_readdir(OPEN_DIR("d"), buffer, 4096, 0, &used));
    int dots = 0;
    for (size_t at = 0; at + sizeof(__wasi_dirent_t) <= used;) {
        __wasi_dirent_t entry;
        memcpy(&entry, buffer + at, sizeof entry);
        dots += buffer[at + sizeof entry] == '.';
        at += sizeof entry + entry.d_namlen;
    }
    EQUAL(dots, 2);
}

/// must: types are told
/// cites dirent: The type of the file referred to by this directory entry.
/// file: file
/// dir: dir
/// link: link -> file
CASE(types)
{
    int count = read_all(__LINE__, DIR, 4096);
    EQUAL(count, 3);
    EQUAL(find(count, "file")->entry.d_type, __WASI_FILETYPE_REGULAR_FILE);
    EQUAL(find(count, "dir")->entry.d_type, __WASI_FILETYPE_DIRECTORY);
    EQUAL(find(count, "link")->entry.d_type, __WASI_FILETYPE_SYMBOLIC_LINK);
}

/// should: the serial number is that of the file
/// cites dirent: The serial number of the file referred to by this directory entry.
/// file: f = hello
CASE(serial_numbers)
{
    int count = read_all(__LINE__, DIR, 4096);
    EQUAL(count, 1);
    EQUAL(list[0].entry.d_ino, STAT("f").ino);
}

/// must: a buffer that holds only one entry at a time lists all
/// cites: This function fills the output buffer as much as possible, potentially truncating the last directory entry.
/// file: a
/// file: b
/// file: c
/// file: d
CASE(one_at_a_time)
{
    EQUAL(read_all(__LINE__, DIR, sizeof(__wasi_dirent_t) + 2), 4);
}

/// must: many entries arrive each once, over many calls
/// cites dirent: The offset of the next directory entry stored in this directory.
CASE(many_entries)
{
    static char seen[250];
    for (int i = 0; i < 250; i++) {
        char name[4] = {'f', (char)('a' + i / 26), (char)('a' + i % 26), 0};
        fd_t fd = open_at(__LINE__, DIR, name, 3, CREAT, WRITE, 0, 0);
        OK(fd_close(fd));
    }
    EQUAL(read_all(__LINE__, DIR, 300), 250);
    for (int i = 0; i < 250; i++) {
        int at = (list[i].name[1] - 'a') * 26 + list[i].name[2] - 'a';
        CHECK(at >= 0 && at < 250 && !seen[at]);
        seen[at] = 1;
    }
}

/// must: a full buffer says so, also when its last entry is cut
/// cites: The number of bytes stored in the read buffer. If less than the size of the read buffer, the end of the directory has been reached.
/// file: a_rather_long_name_of_a_file
/// file: another_rather_long_name_here
CASE(a_full_buffer)
{
    size_t used;
    OK(fd_readdir(DIR, buffer, 30, 0, &used));
    EQUAL(used, 30);
}

/// must: a buffer smaller than an entry is filled, not refused
/// cites: This allows the caller to grow its read buffer size in case it's too small to fit a single large directory entry, or skip the oversized directory entry.
/// file: f
CASE(a_tiny_buffer)
{
    size_t used = 99;
    OK(fd_readdir(DIR, buffer, 10, 0, &used));
    EQUAL(used, 10);
}

/// must: nothing is written behind the buffer
/// cites: The buffer where directory entries are stored
/// file: abc
/// file: def
CASE(stays_within_the_buffer)
{
    memset(buffer, 0x5a, sizeof buffer);
    size_t used;
    OK(fd_readdir(DIR, buffer, 37, 0, &used));
    EQUAL(buffer[37], 0x5a);
}

/// must: a cookie continues behind its entry
/// cites: The location within the directory to start reading
/// file: a
/// file: b
/// file: c
CASE(cookies_continue)
{
    int count = read_all(__LINE__, DIR, 4096);
    EQUAL(count, 3);
    uint64_t behind_first = list[0].entry.d_next;
    char first = list[0].name[0];
    size_t used;
    OK(fd_readdir(DIR, buffer, 4096, behind_first, &used));
    for (size_t at = 0; at + sizeof(__wasi_dirent_t) <= used;) {
        __wasi_dirent_t entry;
        memcpy(&entry, buffer + at, sizeof entry);
        CHECK(buffer[at + sizeof entry] != (unsigned char)first);
        at += sizeof entry + entry.d_namlen;
    }
}

/// must: cookies differ
/// cites dirent: The offset of the next directory entry stored in this directory.
/// file: a
/// file: b
/// file: c
CASE(cookies_differ)
{
    int count = read_all(__LINE__, DIR, 4096);
    EQUAL(count, 3);
    for (int i = 0; i < count; i++)
        for (int j = 0; j < i; j++) CHECK(list[i].entry.d_next != list[j].entry.d_next);
    CHECK(list[0].entry.d_next != 0);
}

/// must: cookie zero begins again
/// cites dircookie: The value 0 signifies the start of the directory.
/// file: a
/// file: b
CASE(begins_again)
{
    EQUAL(read_all(__LINE__, DIR, 4096), 2);
    EQUAL(read_all(__LINE__, DIR, 4096), 2);
}

/// must: what is created after the last look is seen from the start
/// cites dircookie: The value 0 signifies the start of the directory.
/// file: a
CASE(new_files_are_seen)
{
    EQUAL(read_all(__LINE__, DIR, 4096), 1);
    OK(fd_close(OPEN_WRITE("b")));
    int count = read_all(__LINE__, DIR, 4096);
    EQUAL(count, 2);
    CHECK(find(count, "b"));
}

/// should: removing what was listed loses nothing of the rest
/// cites dirent: The offset of the next directory entry stored in this directory.
CASE(removing_while_reading)
{
    for (int i = 0; i < 40; i++) {
        char name[3] = {'f', (char)('A' + i), 0};
        OK(fd_close(open_at(__LINE__, DIR, name, 2, CREAT, WRITE, 0, 0)));
    }
    uint64_t cookie = 0;
    int removed = 0;
    for (int round = 0; round < 200; round++) {
        size_t used;
        OK(fd_readdir(DIR, buffer, 80, cookie, &used));
        for (size_t at = 0; at + sizeof(__wasi_dirent_t) <= used;) {
            __wasi_dirent_t entry;
            memcpy(&entry, buffer + at, sizeof entry);
            at += sizeof entry + entry.d_namlen;
            if (at > used) break;
            cookie = entry.d_next;
            if (buffer[at - entry.d_namlen] == '.') continue;
            OK(path_unlink_file(DIR, buffer + at - entry.d_namlen, entry.d_namlen));
            removed++;
        }
        if (used < 80) break;
    }
    EQUAL(removed, 40);
    EQUAL(read_all(__LINE__, DIR, 4096), 0);
}

/// must: long names arrive whole
/// cites: followed by `dirent::d_namlen` bytes holding the name of the directory entry.
CASE(long_names)
{
    char name[255];
    memset(name, 'n', sizeof name);
    OK(fd_close(open_at(__LINE__, DIR, name, sizeof name, CREAT, WRITE, 0, 0)));
    EQUAL(read_all(__LINE__, DIR, 4096), 1);
    EQUAL(list[0].length, 255);
    EQUAL(memcmp(list[0].name, name, 255), 0);
}

/// must: names beyond ASCII arrive as bytes
/// cites: followed by `dirent::d_namlen` bytes holding the name of the directory entry.
/// file: größe
CASE(names_in_utf8)
{
    EQUAL(read_all(__LINE__, DIR, 4096), 1);
    TEXT(list[0].name, list[0].length, "größe");
}

/// must: a file is no directory
/// cites errno: Not a directory or a symbolic link to a directory.
/// file: f = hello
CASE(a_file)
{
    size_t used;
    FAILS(fd_readdir(OPEN_READ("f"), buffer, 100, 0, &used));
}

/// should: a file says that it is no directory
/// cites errno: Not a directory or a symbolic link to a directory.
/// file: f = hello
CASE(a_file_says_so)
{
    size_t used;
    ERRNO3(fd_readdir(OPEN_READ("f"), buffer, 100, 0, &used), NOTDIR, NOTCAPABLE, BADF);
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    size_t used;
    ERRNO(fd_readdir(closed(), buffer, 100, 0, &used), BADF);
}

/// must: a cookie behind the end lists nothing, or is refused
/// cites: The location within the directory to start reading
/// file: f
CASE(a_cookie_behind_the_end)
{
    size_t used = 0;
    int32_t error = fd_readdir(DIR, buffer, 4096, UINT64_C(1) << 40, &used);
    if (!error) EQUAL(used, 0);
}

/// should: a buffer outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
/// file: f
CASE(a_buffer_outside_of_memory)
{
    size_t used;
    ERRNO3(fd_readdir(DIR, OUT_OF_BOUNDS, 100, 0, &used), FAULT, INVAL, OVERFLOW);
}
