/* fd_fdstat_get: what a descriptor is and may do. */
#include "conformance.h"

static __wasi_fdstat_t fdstat(fd_t fd)
{
    __wasi_fdstat_t stat;
    memset(&stat, 0xa5, sizeof stat);
    OK(fd_fdstat_get(fd, &stat));
    return stat;
}

/// must: a regular file says so
/// cites filetype: The file descriptor or file refers to a regular file inode.
/// file: f = hello
CASE(regular_file)
{
    EQUAL(fdstat(OPEN_READ("f")).fs_filetype, __WASI_FILETYPE_REGULAR_FILE);
}

/// must: a directory says so
/// cites filetype: The file descriptor or file refers to a directory inode.
CASE(directory)
{
    EQUAL(fdstat(DIR).fs_filetype, __WASI_FILETYPE_DIRECTORY);
}

/// must: no flags are set that nobody asked for
/// cites fdstat: File descriptor flags.
/// file: f = hello
CASE(no_flags)
{
    EQUAL(fdstat(OPEN_READ("f")).fs_flags, 0);
}

/// must: append is told
/// cites fdflags: Append mode: Data written to the file is always appended to the file's end.
/// file: f = hello
CASE(append_is_told)
{
    EQUAL(fdstat(OPEN("f", 0, WRITE, APPEND)).fs_flags & APPEND, APPEND);
}

/// should: the right to read is told
/// cites fdstat: Rights that apply to this file descriptor.
/// file: f = hello
CASE(the_right_to_read)
{
    CHECK(fdstat(OPEN_READ("f")).fs_rights_base & __WASI_RIGHTS_FD_READ);
}

/// should: a file that is only read has no right to be written
/// cites path_open: The initial rights of the newly created file descriptor.
/// file: f = hello
CASE(no_right_to_write)
{
    CHECK(!(fdstat(OPEN_READ("f")).fs_rights_base & __WASI_RIGHTS_FD_WRITE));
}

/// should: a file has no more rights than it was opened with
/// cites path_open: The initial rights of the newly created file descriptor.
/// file: f = hello
CASE(no_more_rights_than_asked_for)
{
    uint64_t asked = __WASI_RIGHTS_FD_READ | __WASI_RIGHTS_FD_SEEK | __WASI_RIGHTS_FD_TELL;
    EQUAL(fdstat(OPEN("f", 0, asked, 0)).fs_rights_base & ~asked, 0);
}

/// may differ: rights that do not fit the file's type are left away
/// cites path_open: The implementation is allowed to return a file descriptor with fewer rights than specified, if and only if those rights do not apply to the type of file being opened.
/// file: f = hello
CASE(rights_of_directories_are_left_away)
{
    CHECK(!(fdstat(OPEN("f", 0, READ | __WASI_RIGHTS_FD_READDIR | __WASI_RIGHTS_PATH_OPEN, 0)).fs_rights_base & __WASI_RIGHTS_FD_READDIR));
}

/// must: the preopened directory may open files and hand on the rights to read and write them
/// cites fdstat: Maximum set of rights that may be installed on new file descriptors that are created through this file descriptor, e.g., through `path_open`.
CASE(rights_of_the_preopened_directory)
{
    __wasi_fdstat_t stat = fdstat(DIR);
    CHECK(stat.fs_rights_base & __WASI_RIGHTS_PATH_OPEN);
    CHECK(stat.fs_rights_inheriting & __WASI_RIGHTS_FD_READ);
    CHECK(stat.fs_rights_inheriting & __WASI_RIGHTS_FD_WRITE);
}

/// should: a directory hands on the rights that it was opened with
/// cites path_open: the *inheriting* rights are rights that apply to file descriptors derived from it.
/// dir: d
CASE(inheriting_rights_are_kept)
{
    uint64_t inheriting = __WASI_RIGHTS_FD_READ | __WASI_RIGHTS_FD_SEEK;
    fd_t dir = open_at(__LINE__, DIR, "d", 1, DIRECTORY, LIST, inheriting, 0);
    EQUAL(fdstat(dir).fs_rights_inheriting & ~inheriting, 0);
}

/// must: standard input is there
/// cites: Get the attributes of a file descriptor.
CASE(standard_input)
{
    CHECK(fdstat(0).fs_filetype != __WASI_FILETYPE_DIRECTORY);
}

/// should: standard output may be written
/// cites fdstat: Rights that apply to this file descriptor.
CASE(standard_output)
{
    CHECK(fdstat(1).fs_rights_base & __WASI_RIGHTS_FD_WRITE);
}

/// must: only the structure is written
/// cites: The buffer where the file descriptor's attributes are stored.
CASE(stays_within_the_structure)
{
    unsigned char room[40];
    memset(room, 0x5a, sizeof room);
    OK(fd_fdstat_get(DIR, room + 8));
    EQUAL(room[7], 0x5a);
    EQUAL(room[32], 0x5a);
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    __wasi_fdstat_t stat;
    ERRNO(fd_fdstat_get(closed(), &stat), BADF);
}

/// should: a place outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
CASE(a_place_outside_of_memory)
{
    ERRNO3(fd_fdstat_get(DIR, OUT_OF_BOUNDS), FAULT, INVAL, OVERFLOW);
}
