/* fd_write: writing at the offset. */
#include "conformance.h"

/// must: what is written stands in the file
/// cites: Write to a file descriptor.
/// after: f = hello
CASE(writes)
{
    PUT(OPEN_WRITE("f"), "hello");
    CONTENT("f", "hello");
}

/// must: the offset moves by what was written
/// cites: Note: This is similar to `writev` in POSIX.
/// after: f = hello world
CASE(moves_the_offset)
{
    fd_t fd = OPEN_WRITE("f");
    PUT(fd, "hello");
    PUT(fd, " world");
    uint64_t at;
    OK(fd_tell(fd, &at));
    EQUAL(at, 11);
    CONTENT("f", "hello world");
}

/// must: writing in the middle leaves the rest
/// cites: Write to a file descriptor.
/// file: f = hello
/// after: f = HEllo
CASE(overwrites)
{
    PUT(OPEN_WRITE("f"), "HE");
    CONTENT("f", "HEllo");
}

/// must: what lies between the end and the place of writing is zero
/// cites: Note: This is similar to `writev` in POSIX.
/// after: f = ab\0\0c
CASE(behind_the_end)
{
    fd_t fd = OPEN_WRITE("f");
    PUT(fd, "ab");
    uint64_t at;
    OK(fd_seek(fd, 4, __WASI_WHENCE_SET, &at));
    PUT(fd, "c");
    CONTENT("f", "ab\0\0c");
}

/// must: several buffers arrive in order, over one or more calls
/// cites: List of scatter/gather vectors from which to retrieve data.
/// after: f = abcdef
CASE(gathers)
{
    fd_t fd = OPEN_WRITE("f");
    const char *all = "abcdef";
    size_t done = 0;
    while (done < 6) {
        size_t rest = 6 - done, first = rest < 2 ? rest : 2;
        vector v[2] = {over((void *)(all + done), first), over((void *)(all + done + first), rest - first)};
        size_t n = 0;
        OK(fd_write(fd, v, 2, &n));
        CHECK(n > 0 && n <= rest);
        done += n;
    }
    CONTENT("f", "abcdef");
}

/// may differ: several buffers arrive by one call
/// cites: List of scatter/gather vectors from which to retrieve data.
CASE(gathers_in_one_call)
{
    vector v[3] = {over("ab", 2), over("cd", 2), over("ef", 2)};
    size_t n;
    OK(fd_write(OPEN_WRITE("f"), v, 3, &n));
    EQUAL(n, 6);
}

/// must: append writes at the end, wherever the offset is
/// cites fdflags: Append mode: Data written to the file is always appended to the file's end.
/// file: f = hello
/// after: f = hello world
CASE(append)
{
    fd_t fd = OPEN("f", 0, READ | WRITE, APPEND);
    uint64_t at;
    OK(fd_seek(fd, 0, __WASI_WHENCE_SET, &at));
    PUT(fd, " world");
    CONTENT("f", "hello world");
}

/// must: two that append do not overwrite each other
/// cites fdflags: Append mode: Data written to the file is always appended to the file's end.
/// file: f
/// after: f = aBc
CASE(two_that_append)
{
    fd_t one = OPEN("f", 0, WRITE, APPEND), two = OPEN("f", 0, WRITE, APPEND);
    PUT(one, "a");
    PUT(two, "B");
    PUT(one, "c");
    CONTENT("f", "aBc");
}

/// should: after appending the offset is the end
/// cites fdflags: Append mode: Data written to the file is always appended to the file's end.
/// file: f = hello
CASE(append_moves_the_offset_to_the_end)
{
    fd_t fd = OPEN("f", 0, READ | WRITE, APPEND);
    PUT(fd, "!");
    uint64_t at;
    OK(fd_tell(fd, &at));
    EQUAL(at, 6);
}

/// must: nothing written is nothing changed
/// cites: Write to a file descriptor.
/// file: f = hello
/// after: f = hello
CASE(no_buffers)
{
    size_t n = 9;
    OK(fd_write(OPEN_WRITE("f"), 0, 0, &n));
    EQUAL(n, 0);
    CONTENT("f", "hello");
}

/// must: a file opened only for reading is not written
/// cites rights: The right to invoke `fd_write` and `sock_send`.
/// file: f = hello
/// after: f = hello
CASE(read_only_descriptor)
{
    vector v = over("x", 1);
    size_t n;
    FAILS(fd_write(OPEN_READ("f"), &v, 1, &n));
}

/// should: a file opened only for reading says that the right is missing
/// cites rights: The right to invoke `fd_write` and `sock_send`.
/// file: f = hello
CASE(read_only_descriptor_says_so)
{
    vector v = over("x", 1);
    size_t n;
    ERRNO2(fd_write(OPEN_READ("f"), &v, 1, &n), NOTCAPABLE, BADF);
}

/// must: a directory is not written
/// cites: Write to a file descriptor.
CASE(directory)
{
    vector v = over("x", 1);
    size_t n;
    FAILS(fd_write(DIR, &v, 1, &n));
}

/// must: a closed descriptor is none
/// cites errno: Bad file descriptor.
CASE(closed_descriptor)
{
    vector v = over("x", 1);
    size_t n;
    ERRNO(fd_write(closed(), &v, 1, &n), BADF);
}

/// must: standard output arrives, unchanged
/// cites: Write to a file descriptor.
/// stdout: one\ntwo\n
CASE(standard_output)
{
    PUT(1, "one\n");
    PUT(1, "two\n");
}

/// must: standard error arrives, and not on standard output
/// cites: Write to a file descriptor.
/// stdout:
/// stderr: to the errors\nok\n
CASE(standard_error)
{
    PUT(2, "to the errors\n");
}

/// must: a line without an end arrives too
/// cites: Write to a file descriptor.
/// stdout: no newline
CASE(no_newline)
{
    PUT(1, "no newline");
}

/// must: NUL bytes arrive
/// cites: Write to a file descriptor.
/// stdout: a\0b
CASE(nul_bytes)
{
    PUT(1, "a\0b");
}

/// should: a buffer outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
/// after: f
CASE(a_buffer_outside_of_memory)
{
    vector v = over(OUT_OF_BOUNDS, 5);
    size_t n;
    ERRNO3(fd_write(OPEN_WRITE("f"), &v, 1, &n), FAULT, INVAL, OVERFLOW);
}

/// must: much is written whole, over one or more calls
/// cites: Write to a file descriptor.
/// after: f = *200000
CASE(large_buffer)
{
    static char all[200000];
    for (size_t i = 0; i < sizeof all; i++) all[i] = (char)('a' + i % 26);
    fd_t fd = OPEN_WRITE("f");
    for (size_t done = 0; done < sizeof all;) {
        vector v = over(all + done, sizeof all - done);
        size_t n = 0;
        OK(fd_write(fd, &v, 1, &n));
        CHECK(n > 0 && n <= sizeof all - done);
        done += n;
    }
    EQUAL(STAT("f").size, sizeof all);
}

/// must: a file above four gigabytes can be written (sparse)
/// cites: Write to a file descriptor.
CASE(above_four_gigabytes)
{
    fd_t fd = OPEN_WRITE("f");
    uint64_t at;
    OK(fd_seek(fd, INT64_C(4294967296) + 10, __WASI_WHENCE_SET, &at));
    PUT(fd, "x");
    EQUAL(STAT("f").size, INT64_C(4294967296) + 11);
    OK(fd_filestat_set_size(fd, 0));
}
