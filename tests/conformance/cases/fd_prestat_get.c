/* fd_prestat_get: which descriptors are preopened. */
#include "conformance.h"

/// should: the first directory is descriptor 3
/// cites prestat: Information about a pre-opened capability.
CASE(the_first_directory)
{
    __wasi_prestat_t stat;
    OK(fd_prestat_get(DIR, &stat));
    EQUAL(stat.tag, __WASI_PREOPENTYPE_DIR);
}

/// must: the length is that of the name
/// cites prestat_dir: The length of the directory name for use with `fd_prestat_dir_name`.
/// needs: preopen names
CASE(length_of_the_name)
{
    __wasi_prestat_t stat;
    OK(fd_prestat_get(DIR, &stat));
    /* "root" as it was given, or made absolute. */
    AT_LEAST(stat.u.dir.pr_name_len, 4);
    AT_MOST(stat.u.dir.pr_name_len, 6);
}

/// should: a second directory is descriptor 4
/// cites: Return a description of the given preopened file descriptor.
/// preopen: second
CASE(the_second_directory)
{
    __wasi_prestat_t stat;
    OK(fd_prestat_get(SECOND, &stat));
    EQUAL(stat.tag, __WASI_PREOPENTYPE_DIR);
}

/// must: behind the last directory there is none
/// cites errno: Bad file descriptor.
CASE(the_list_ends)
{
    __wasi_prestat_t stat;
    ERRNO(fd_prestat_get(4, &stat), BADF);
}

/// should: the standard streams are not preopened directories
/// cites: Return a description of the given preopened file descriptor.
CASE(standard_streams)
{
    __wasi_prestat_t stat;
    FAILS(fd_prestat_get(0, &stat));
    FAILS(fd_prestat_get(1, &stat));
    FAILS(fd_prestat_get(2, &stat));
}

/// must: a directory that the program opened is not preopened
/// cites: Return a description of the given preopened file descriptor.
/// dir: d
CASE(an_opened_directory)
{
    __wasi_prestat_t stat;
    FAILS(fd_prestat_get(OPEN_DIR("d"), &stat));
}

/// must: without directories descriptor 3 is none
/// cites errno: Bad file descriptor.
/// preopen: none
CASE(no_directories)
{
    __wasi_prestat_t stat;
    ERRNO(fd_prestat_get(3, &stat), BADF);
}

/// must: only the structure is written
/// cites: The buffer where the description is stored.
CASE(stays_within_the_structure)
{
    unsigned char room[24];
    memset(room, 0x5a, sizeof room);
    OK(fd_prestat_get(DIR, room + 8));
    EQUAL(room[7], 0x5a);
    EQUAL(room[16], 0x5a);
}

/// should: a place outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
CASE(a_place_outside_of_memory)
{
    ERRNO3(fd_prestat_get(DIR, OUT_OF_BOUNDS), FAULT, INVAL, OVERFLOW);
}
