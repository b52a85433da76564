/* fd_filestat_set_times: when a file was read and written. */
#include "conformance.h"

enum { ATIM = __WASI_FSTFLAGS_ATIM, ATIM_NOW = __WASI_FSTFLAGS_ATIM_NOW, MTIM = __WASI_FSTFLAGS_MTIM, MTIM_NOW = __WASI_FSTFLAGS_MTIM_NOW };
#define DAY (UINT64_C(86400) * 1000000000)

/// must: both times can be set
/// cites: Adjust the timestamps of an open file or directory.
/// file: f = hello
CASE(both)
{
    OK(fd_filestat_set_times(OPEN_WRITE("f"), DAY, 2 * DAY, ATIM | MTIM));
    EQUAL(STAT("f").atim, DAY);
    EQUAL(STAT("f").mtim, 2 * DAY);
}

/// must: only the time that its flag names is set
/// cites: A bitmask indicating which timestamps to adjust.
/// file: f = hello
CASE(modification_only)
{
    uint64_t atim = STAT("f").atim;
    OK(fd_filestat_set_times(OPEN_WRITE("f"), DAY, 2 * DAY, MTIM));
    EQUAL(STAT("f").mtim, 2 * DAY);
    EQUAL(STAT("f").atim, atim);
}

/// must: the access time alone can be set
/// cites: A bitmask indicating which timestamps to adjust.
/// file: f = hello
CASE(access_only)
{
    uint64_t mtim = STAT("f").mtim;
    OK(fd_filestat_set_times(OPEN_WRITE("f"), DAY, 2 * DAY, ATIM));
    EQUAL(STAT("f").atim, DAY);
    EQUAL(STAT("f").mtim, mtim);
}

/// should: nanoseconds are kept
/// cites timestamp: Timestamp in nanoseconds.
/// file: f = hello
CASE(nanoseconds)
{
    OK(fd_filestat_set_times(OPEN_WRITE("f"), DAY + 123456789, DAY + 987654321, ATIM | MTIM));
    EQUAL(STAT("f").atim, DAY + 123456789);
    EQUAL(STAT("f").mtim, DAY + 987654321);
}

/// must: now is the time of the clock
/// cites fstflags: Adjust the last data modification timestamp to the time of clock `clockid::realtime`.
/// file: f = hello
CASE(now)
{
    OK(fd_filestat_set_times(OPEN_WRITE("f"), DAY, DAY, ATIM | MTIM));
    OK(fd_filestat_set_times(OPEN_WRITE("f"), 0, 0, ATIM_NOW | MTIM_NOW));
    uint64_t time;
    OK(clock_time_get(__WASI_CLOCKID_REALTIME, 1, &time));
    AT_LEAST(STAT("f").mtim, time - 20000000000);
    AT_LEAST(STAT("f").atim, time - 20000000000);
}

/// must: a time cannot be both given and now
/// cites errno: Invalid argument.
/// file: f = hello
CASE(given_and_now)
{
    ERRNO(fd_filestat_set_times(OPEN_WRITE("f"), DAY, DAY, MTIM | MTIM_NOW), INVAL);
}

/// must: the access time cannot be both given and now
/// cites errno: Invalid argument.
/// file: f = hello
CASE(access_given_and_now)
{
    ERRNO(fd_filestat_set_times(OPEN_WRITE("f"), DAY, DAY, ATIM | ATIM_NOW), INVAL);
}

/// must: without flags nothing changes
/// cites: A bitmask indicating which timestamps to adjust.
/// file: f = hello
CASE(no_flags)
{
    uint64_t mtim = STAT("f").mtim;
    OK(fd_filestat_set_times(OPEN_WRITE("f"), DAY, DAY, 0));
    EQUAL(STAT("f").mtim, mtim);
}

/// should: a flag that does not exist is invalid
/// cites errno: Invalid argument.
/// file: f = hello
CASE(unknown_flag)
{
    ERRNO(fd_filestat_set_times(OPEN_WRITE("f"), DAY, DAY, 0x100), INVAL);
}

/// must: 1970 itself is a time
/// cites clockid: The clock measuring real time. Time value zero corresponds with 1970-01-01T00:00:00Z.
/// file: f = hello
CASE(the_epoch)
{
    OK(fd_filestat_set_times(OPEN_WRITE("f"), 0, 0, ATIM | MTIM));
    EQUAL(STAT("f").mtim, 0);
}

/// must: a directory has times too
/// cites: Adjust the timestamps of an open file or directory.
/// dir: d
CASE(directory)
{
    fd_t dir = open_at(__LINE__, DIR, "d", 1, DIRECTORY, LIST | __WASI_RIGHTS_FD_FILESTAT_SET_TIMES, 0, 0);
    OK(fd_filestat_set_times(dir, DAY, DAY, ATIM | MTIM));
    EQUAL(STAT("d").mtim, DAY);
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    ERRNO(fd_filestat_set_times(closed(), 0, 0, MTIM), BADF);
}
