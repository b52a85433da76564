/* fd_filestat_get: attributes of an open file. */
#include "conformance.h"

static __wasi_filestat_t filestat(fd_t fd)
{
    __wasi_filestat_t stat;
    memset(&stat, 0xa5, sizeof stat);
    OK(fd_filestat_get(fd, &stat));
    return stat;
}

/// must: type, size and links of a file
/// cites filestat: For regular files, the file size in bytes.
/// file: f = hello
CASE(regular_file)
{
    __wasi_filestat_t stat = filestat(OPEN_READ("f"));
    EQUAL(stat.filetype, __WASI_FILETYPE_REGULAR_FILE);
    EQUAL(stat.size, 5);
    EQUAL(stat.nlink, 1);
}

/// must: a directory says so
/// cites filestat: File type.
CASE(directory)
{
    EQUAL(filestat(DIR).filetype, __WASI_FILETYPE_DIRECTORY);
}

/// must: the size follows what is written
/// cites filestat: For regular files, the file size in bytes.
CASE(size_follows_writes)
{
    fd_t fd = OPEN_WRITE("f");
    EQUAL(filestat(fd).size, 0);
    PUT(fd, "hello");
    EQUAL(filestat(fd).size, 5);
}

/// must: a second name counts
/// cites filestat: Number of hard links to the file.
/// file: f = hello
CASE(links_are_counted)
{
    fd_t fd = OPEN_READ("f");
    OK(path_link(DIR, 0, P("f"), DIR, P("g")));
    EQUAL(filestat(fd).nlink, 2);
}

/// must: a removed file has no name
/// cites filestat: Number of hard links to the file.
/// file: f = hello
CASE(removed_file)
{
    fd_t fd = OPEN_READ("f");
    OK(path_unlink_file(DIR, P("f")));
    EQUAL(filestat(fd).nlink, 0);
    EQUAL(filestat(fd).size, 5);
}

/// must: device and inode are those of the path
/// cites device: Can be used in combination with `inode` to uniquely identify a file or directory in the filesystem.
/// file: f = hello
CASE(same_file_same_inode)
{
    __wasi_filestat_t open = filestat(OPEN_READ("f")), path = STAT("f");
    EQUAL(open.ino, path.ino);
    EQUAL(open.dev, path.dev);
}

/// must: two files have two serial numbers
/// cites inode: File serial number that is unique within its file system.
/// file: f = hello
/// file: g = hello
CASE(two_files_two_inodes)
{
    CHECK(filestat(OPEN_READ("f")).ino != filestat(OPEN_READ("g")).ino);
}

/// must: the modification time is that of the last write
/// cites filestat: Last data modification timestamp.
CASE(modification_time)
{
    uint64_t before, after;
    OK(clock_time_get(__WASI_CLOCKID_REALTIME, 1, &before));
    fd_t fd = OPEN_WRITE("f");
    PUT(fd, "hello");
    OK(clock_time_get(__WASI_CLOCKID_REALTIME, 1, &after));
    uint64_t time = filestat(fd).mtim;
    /* The file system's clock may lag by some ticks. */
    AT_LEAST(time, before - 2000000000);
    AT_MOST(time, after + 2000000000);
}

/// must: standard input has attributes
/// cites: Return the attributes of an open file.
CASE(standard_input)
{
    CHECK(filestat(0).filetype != __WASI_FILETYPE_DIRECTORY);
}

/// must: only the structure is written
/// cites: The buffer where the file's attributes are stored.
CASE(stays_within_the_structure)
{
    unsigned char room[80];
    memset(room, 0x5a, sizeof room);
    OK(fd_filestat_get(DIR, room + 8));
    EQUAL(room[7], 0x5a);
    EQUAL(room[72], 0x5a);
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    __wasi_filestat_t stat;
    ERRNO(fd_filestat_get(closed(), &stat), BADF);
}

/// should: a place outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
CASE(a_place_outside_of_memory)
{
    ERRNO3(fd_filestat_get(DIR, OUT_OF_BOUNDS), FAULT, INVAL, OVERFLOW);
}
