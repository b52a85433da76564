#define _GNU_SOURCE
/* libc: wasikit's C library on this runtime. Each case names the cases of single calls that it rests on: if those pass and it
 * fails, the defect is ours. */
#include "conformance.h"
/* <dirent.h> and our header mean different things by DIR. */
#define DIR directory_stream
#include <dirent.h>
#undef DIR
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/// must: a file is written and read with streams
/// cites library: C23 7.23.5.3, fopen
/// rests on: path_open/creates fd_write/writes fd_read/whole_file
/// after: f = hello 42\n
CASE(streams)
{
    FILE *file = fopen("root/f", "w");
    CHECK(file);
    CHECK(fprintf(file, "hello %d\n", 42) == 9);
    EQUAL(fclose(file), 0);
    file = fopen("root/f", "r");
    CHECK(file);
    char text[32];
    CHECK(fgets(text, sizeof text, file));
    TEXT(text, strlen(text), "hello 42\n");
    EQUAL(fclose(file), 0);
}

/// must: standard output of the library arrives
/// cites library: C23 7.23.6.3, printf
/// rests on: fd_write/standard_output
/// stdout: number 7\n
CASE(printf_arrives)
{
    printf("number %d\n", 7);
    fflush(stdout);
}

/// must: what is missing is ENOENT
/// cites library: POSIX.1-2024, open
/// rests on: path_open/missing
CASE(missing)
{
    EQUAL(open("root/missing", O_RDONLY), -1);
    EQUAL(errno, ENOENT);
}

/// must: a directory is read to its end
/// cites library: POSIX.1-2024, readdir
/// rests on: fd_readdir/lists_every_entry fd_readdir/cookies_continue path_open/a_directory
/// file: a
/// file: b
/// dir: c
CASE(directories)
{
    directory_stream *dir = opendir("root");
    CHECK(dir);
    int count = 0;
    for (struct dirent *entry; (entry = readdir(dir));) count += entry->d_name[0] != '.';
    EQUAL(count, 3);
    EQUAL(closedir(dir), 0);
}

/// must: stat and lstat tell a link from its target
/// cites library: POSIX.1-2024, fstatat
/// rests on: path_filestat_get/a_link_itself path_filestat_get/a_followed_link
/// file: f = hello
/// link: l -> f
CASE(links)
{
    struct stat stat_;
    EQUAL(stat("root/l", &stat_), 0);
    CHECK(S_ISREG(stat_.st_mode));
    EQUAL(lstat("root/l", &stat_), 0);
    CHECK(S_ISLNK(stat_.st_mode));
}

/// must: seeking and telling agree
/// cites library: POSIX.1-2024, lseek
/// rests on: fd_seek/from_the_end fd_seek/from_the_current_position
/// file: f = hello
CASE(seeking)
{
    int fd = open("root/f", O_RDONLY);
    AT_LEAST(fd, 3);
    EQUAL(lseek(fd, -2, SEEK_END), 3);
    EQUAL(lseek(fd, 0, SEEK_CUR), 3);
}

/// must: O_APPEND appends
/// cites library: POSIX.1-2024, write
/// rests on: fd_write/append
/// file: f = hello
/// after: f = hello world
CASE(appending)
{
    int fd = open("root/f", O_WRONLY | O_APPEND);
    AT_LEAST(fd, 3);
    EQUAL(write(fd, " world", 6), 6);
}

/// must: rename, unlink, mkdir and rmdir do what they say
/// cites library: POSIX.1-2024, rename
/// rests on: path_rename/a_file path_unlink_file/removes path_create_directory/creates path_remove_directory/removes
/// file: f = hello
/// gone: f
/// gone: g
/// gone: d
CASE(names)
{
    EQUAL(rename("root/f", "root/g"), 0);
    EQUAL(unlink("root/g"), 0);
    EQUAL(mkdir("root/d", 0777), 0);
    EQUAL(rmdir("root/d"), 0);
}

/// must: nobody leaves the directory
/// cites library: POSIX.1-2024, open
/// rests on: path_open/dot_dot path_open/a_link_out
/// link: l -> ../outside/secret
CASE(confinement)
{
    CHECK(open("root/../outside/secret", O_RDONLY) < 0);
    CHECK(open("root/l", O_RDONLY) < 0);
    CHECK(open("/etc/passwd", O_RDONLY) < 0);
}

/// must: nanosleep sleeps
/// cites library: POSIX.1-2024, nanosleep
/// rests on: poll_oneoff/waits poll_oneoff/waits_in_real_time clock_time_get/monotonic_advances
CASE(sleeping)
{
    struct timespec start, end, pause = {0, 30000000};
    EQUAL(clock_gettime(CLOCK_MONOTONIC, &start), 0);
    EQUAL(nanosleep(&pause, 0), 0);
    EQUAL(clock_gettime(CLOCK_MONOTONIC, &end), 0);
    AT_LEAST((end.tv_sec - start.tv_sec) * 1000000000LL + end.tv_nsec - start.tv_nsec, 25000000);
}

/// must: variables are found
/// cites library: C23 7.24.4.6, getenv
/// rests on: environ_get/pairs_are_joined
/// env: COLOUR=blue
CASE(variables)
{
    const char *value = getenv("COLOUR");
    CHECK(value);
    TEXT(value, strlen(value), "blue");
}

/// must: memory is given, and again
/// cites library: C23 7.24.3.6, malloc
/// rests on: proc_exit/returning_is_success
CASE(memory)
{
    for (int i = 0; i < 100; i++) {
        char *block = malloc(100000);
        CHECK(block);
        memset(block, i, 100000);
        free(block);
    }
}

/// must: a working directory is followed
/// cites library: POSIX.1-2024, chdir
/// rests on: path_open/a_file path_filestat_get/directory
/// file: d/f = hello
CASE(working_directory)
{
    EQUAL(chdir("/root/d"), 0);
    int fd = open("f", O_RDONLY);
    AT_LEAST(fd, 3);
    char text[8];
    EQUAL(read(fd, text, 8), 5);
}

/// must: a file is cut and grown
/// cites library: POSIX.1-2024, ftruncate
/// rests on: fd_filestat_set_size/shrinks fd_filestat_set_size/grows_with_zeros
/// file: f = hello
/// after: f = he\0
CASE(truncation)
{
    int fd = open("root/f", O_RDWR);
    EQUAL(ftruncate(fd, 2), 0);
    EQUAL(ftruncate(fd, 3), 0);
}
