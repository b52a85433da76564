/* fd_read: reading at the offset. */
#include "conformance.h"

static char text[256];

/// must: what the file holds arrives, and its length
/// cites: The number of bytes read.
/// file: f = hello
CASE(whole_file)
{
    size_t n = get(__LINE__, OPEN_READ("f"), text, sizeof text);
    TEXT(text, n, "hello");
}

/// must: the offset moves by what was read
/// cites: Note: This is similar to `readv` in POSIX.
/// file: f = hello
CASE(moves_the_offset)
{
    fd_t fd = OPEN_READ("f");
    EQUAL(get(__LINE__, fd, text, 2), 2);
    size_t n = get(__LINE__, fd, text, sizeof text);
    TEXT(text, n, "llo");
}

/// must: at the end nothing is read
/// cites: The number of bytes read.
/// file: f = hello
CASE(at_the_end)
{
    fd_t fd = OPEN_READ("f");
    get(__LINE__, fd, text, sizeof text);
    EQUAL(get(__LINE__, fd, text, sizeof text), 0);
}

/// must: an empty file has nothing
/// cites: The number of bytes read.
/// file: f
CASE(empty_file)
{
    EQUAL(get(__LINE__, OPEN_READ("f"), text, sizeof text), 0);
}

/// must: several buffers are filled in turn, over one or more calls
/// cites: List of scatter/gather vectors to which to store data.
/// file: f = hello world
CASE(scatters)
{
    fd_t fd = OPEN_READ("f");
    char all[16] = {0};
    size_t have = 0;
    while (have < 11) {
        char a[3], b[4];
        vector v[2] = {over(a, 3), over(b, 4)};
        size_t n;
        OK(fd_read(fd, v, 2, &n));
        CHECK(n > 0 && n <= 7 && have + n <= 11);
        memcpy(all + have, a, n < 3 ? n : 3);
        if (n > 3) memcpy(all + have + 3, b, n - 3);
        have += n;
    }
    TEXT(all, have, "hello world");
}

/// may differ: several buffers are filled by one call
/// cites: List of scatter/gather vectors to which to store data.
/// file: f = hello world
CASE(scatters_in_one_call)
{
    char a[3], b[4];
    vector v[2] = {over(a, 3), over(b, 4)};
    size_t n;
    OK(fd_read(OPEN_READ("f"), v, 2, &n));
    EQUAL(n, 7);
}

/// must: an empty buffer before a full one does not look like the end
/// cites: The number of bytes read.
/// file: f = hello
CASE(an_empty_first_buffer)
{
    char a[8];
    vector v[2] = {over(a, 0), over(a, 8)};
    size_t n = 0;
    OK(fd_read(OPEN_READ("f"), v, 2, &n));
    AT_LEAST(n, 1);
}

/// must: no buffers read nothing
/// cites: The number of bytes read.
/// file: f = hello
CASE(no_buffers)
{
    size_t n = 9;
    OK(fd_read(OPEN_READ("f"), 0, 0, &n));
    EQUAL(n, 0);
}

/// must: nothing is written behind what was read
/// cites iovec: The length of the buffer to be filled.
/// file: f = hello
CASE(stays_within_the_buffer)
{
    memset(text, 0x5a, sizeof text);
    fd_t fd = OPEN_READ("f");
    EQUAL(get(__LINE__, fd, text, 3), 3);
    EQUAL(text[3], 0x5a);
}

/// must: a directory is not read
/// cites errno: Is a directory.
/// dir: d
CASE(directory)
{
    vector v = over(text, 8);
    size_t n;
    FAILS(fd_read(DIR, &v, 1, &n));
}

/// should: a directory says what it is
/// cites errno: Is a directory.
CASE(directory_says_so)
{
    vector v = over(text, 8);
    size_t n;
    ERRNO3(fd_read(DIR, &v, 1, &n), ISDIR, BADF, NOTCAPABLE);
}

/// must: a file opened only for writing is not read
/// cites rights: The right to invoke `fd_read` and `sock_recv`.
/// file: f = hello
CASE(write_only_descriptor)
{
    fd_t fd = OPEN("f", 0, __WASI_RIGHTS_FD_WRITE, 0);
    vector v = over(text, 8);
    size_t n;
    FAILS(fd_read(fd, &v, 1, &n));
}

/// should: a file opened only for writing says that the right is missing
/// cites rights: The right to invoke `fd_read` and `sock_recv`.
/// file: f = hello
CASE(write_only_descriptor_says_so)
{
    fd_t fd = OPEN("f", 0, __WASI_RIGHTS_FD_WRITE, 0);
    vector v = over(text, 8);
    size_t n;
    ERRNO2(fd_read(fd, &v, 1, &n), NOTCAPABLE, BADF);
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    vector v = over(text, 8);
    size_t n;
    ERRNO(fd_read(closed(), &v, 1, &n), BADF);
}

/// must: a negative descriptor is none
/// cites errno: Bad file descriptor.
CASE(negative_descriptor)
{
    vector v = over(text, 8);
    size_t n;
    ERRNO(fd_read(-1, &v, 1, &n), BADF);
}

/// must: standard input is read
/// cites: Read from a file descriptor.
/// stdin: typed
CASE(standard_input)
{
    size_t have = 0, n;
    while ((n = get(__LINE__, 0, text + have, sizeof text - have))) have += n;
    TEXT(text, have, "typed");
}

/// must: standard input that is empty ends at once
/// cites: The number of bytes read.
CASE(empty_standard_input)
{
    EQUAL(get(__LINE__, 0, text, sizeof text), 0);
}

/// should: a buffer outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
/// file: f = hello
CASE(a_buffer_outside_of_memory)
{
    vector v = over(OUT_OF_BOUNDS, 5);
    size_t n;
    ERRNO3(fd_read(OPEN_READ("f"), &v, 1, &n), FAULT, INVAL, OVERFLOW);
}

/// should: a buffer whose end wraps around is refused, or stops the program
/// may trap: yes
/// cites errno: Bad address.
/// file: f = hello
CASE(a_buffer_that_wraps_around)
{
    vector v = over(text, 0xffffffff);
    size_t n;
    FAILS(fd_read(OPEN_READ("f"), &v, 1, &n));
}

/// should: more vectors than memory holds are refused, or stop the program
/// may trap: yes
/// cites errno: Bad address.
/// file: f = hello
CASE(too_many_vectors)
{
    vector v = over(text, 1);
    size_t n;
    FAILS(fd_read(OPEN_READ("f"), &v, 0x20000000, &n));
}

/// must: a large file arrives whole
/// cites: The number of bytes read.
/// file: f = *100000
CASE(large_file)
{
    static char all[100001];
    fd_t fd = OPEN_READ("f");
    size_t have = 0, n;
    while ((n = get(__LINE__, fd, all + have, sizeof all - have))) have += n;
    EQUAL(have, 100000);
    for (size_t i = 0; i < have; i++) EQUAL(all[i], 'a' + i % 26);
}

/// must: what another descriptor wrote is read
/// cites: Read from a file descriptor.
CASE(sees_other_descriptors)
{
    fd_t to = OPEN_WRITE("f"), from = OPEN_READ("f");
    PUT(to, "fresh");
    size_t n = get(__LINE__, from, text, sizeof text);
    TEXT(text, n, "fresh");
}

/// must: two descriptors of one file have two offsets
/// cites: Read from a file descriptor.
/// file: f = hello
CASE(two_offsets)
{
    fd_t one = OPEN_READ("f"), two = OPEN_READ("f");
    EQUAL(get(__LINE__, one, text, 3), 3);
    size_t n = get(__LINE__, two, text, 3);
    TEXT(text, n, "hel");
}

/// must: a file that was removed can still be read
/// cites: Read from a file descriptor.
/// file: f = hello
CASE(removed_file)
{
    fd_t fd = OPEN_READ("f");
    OK(path_unlink_file(DIR, P("f")));
    size_t n = get(__LINE__, fd, text, sizeof text);
    TEXT(text, n, "hello");
}

/// should: buffers whose lengths add up to more than 32 bits hold are filled as far as the file goes, or refused with inval
/// cites errno: Invalid argument.
/// file: f = hello
CASE(lengths_that_overflow)
{
    static vector many[1000];
    /* A thousand times the same eight megabytes: the memory is grown to hold them once. */
    size_t length = 0x800000;
    size_t first = __builtin_wasm_memory_grow(0, length / 65536);
    CHECK(first != (size_t)-1);
    for (int i = 0; i < 1000; i++) many[i] = over((void *)(first * 65536), length);
    size_t n = 0;
    int32_t error = fd_read(OPEN_READ("f"), many, 1000, &n);
    if (error) EQUAL(error, __WASI_ERRNO_INVAL);
    else EQUAL(n, 5);
}
