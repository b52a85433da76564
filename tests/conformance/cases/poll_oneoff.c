/* poll_oneoff: waiting. */
#include "conformance.h"

static __wasi_subscription_t in[8];
static __wasi_event_t out[8];
static size_t n;

#define MS UINT64_C(1000000)

static void clock_at(int at, int32_t id, uint64_t timeout, int32_t flags, uint64_t userdata)
{
    memset(&in[at], 0, sizeof in[at]);
    in[at].userdata = userdata;
    in[at].u.tag = __WASI_EVENTTYPE_CLOCK;
    in[at].u.u.clock.id = id;
    in[at].u.u.clock.timeout = timeout;
    in[at].u.u.clock.flags = (uint16_t)flags;
}

static void file_at(int at, int type, fd_t fd, uint64_t userdata)
{
    memset(&in[at], 0, sizeof in[at]);
    in[at].userdata = userdata;
    in[at].u.tag = (uint8_t)type;
    in[at].u.u.fd_read.file_descriptor = fd;
}

static uint64_t now(int32_t clock)
{
    uint64_t time;
    OK(clock_time_get(clock, 1, &time));
    return time;
}

/// must: a relative time on the monotonic clock passes before the event
/// cites subclockflags: If clear, treat the timestamp provided in `subscription_clock::timeout` relative to the current time value of clock `subscription_clock::id`.
CASE(waits)
{
    uint64_t start = now(__WASI_CLOCKID_MONOTONIC);
    clock_at(0, __WASI_CLOCKID_MONOTONIC, 30 * MS, 0, 1);
    OK(poll_oneoff(in, out, 1, &n));
    EQUAL(n, 1);
    AT_LEAST(now(__WASI_CLOCKID_MONOTONIC) - start, 29 * MS);
}

/// must: a relative time on the real-time clock passes before the event
/// cites subclockflags: If clear, treat the timestamp provided in `subscription_clock::timeout` relative to the current time value of clock `subscription_clock::id`.
CASE(waits_in_real_time)
{
    uint64_t start = now(__WASI_CLOCKID_MONOTONIC);
    clock_at(0, __WASI_CLOCKID_REALTIME, 30 * MS, 0, 1);
    OK(poll_oneoff(in, out, 1, &n));
    EQUAL(n, 1);
    AT_LEAST(now(__WASI_CLOCKID_MONOTONIC) - start, 25 * MS);
}

/// must: an absolute time is waited for
/// cites subclockflags: If set, treat the timestamp provided in `subscription_clock::timeout` as an absolute timestamp of clock `subscription_clock::id`.
CASE(waits_until)
{
    uint64_t start = now(__WASI_CLOCKID_MONOTONIC);
    clock_at(0, __WASI_CLOCKID_MONOTONIC, start + 30 * MS, 1, 1);
    OK(poll_oneoff(in, out, 1, &n));
    EQUAL(n, 1);
    EQUAL(out[0].error, 0);
    AT_LEAST(now(__WASI_CLOCKID_MONOTONIC) - start, 29 * MS);
}

/// must: an absolute time of the real-time clock is waited for
/// cites subclockflags: If set, treat the timestamp provided in `subscription_clock::timeout` as an absolute timestamp of clock `subscription_clock::id`.
CASE(waits_until_in_real_time)
{
    uint64_t start = now(__WASI_CLOCKID_MONOTONIC);
    clock_at(0, __WASI_CLOCKID_REALTIME, now(__WASI_CLOCKID_REALTIME) + 30 * MS, 1, 1);
    OK(poll_oneoff(in, out, 1, &n));
    EQUAL(n, 1);
    EQUAL(out[0].error, 0);
    AT_LEAST(now(__WASI_CLOCKID_MONOTONIC) - start, 20 * MS);
}

/// must: a time in the past is over at once
/// cites eventtype: The time value of clock `subscription_clock::id` has reached timestamp `subscription_clock::timeout`.
CASE(the_past)
{
    clock_at(0, __WASI_CLOCKID_MONOTONIC, 1, 1, 1);
    OK(poll_oneoff(in, out, 1, &n));
    EQUAL(n, 1);
}

/// must: no time is over at once
/// cites eventtype: The time value of clock `subscription_clock::id` has reached timestamp `subscription_clock::timeout`.
CASE(no_time)
{
    clock_at(0, __WASI_CLOCKID_MONOTONIC, 0, 0, 1);
    OK(poll_oneoff(in, out, 1, &n));
    EQUAL(n, 1);
}

/// must: the event carries what the subscription gave it
/// cites event: User-provided value that got attached to `subscription::userdata`.
CASE(userdata)
{
    clock_at(0, __WASI_CLOCKID_MONOTONIC, 0, 0, UINT64_C(0x123456789abcdef0));
    OK(poll_oneoff(in, out, 1, &n));
    CHECK(out[0].userdata == UINT64_C(0x123456789abcdef0));
    EQUAL(out[0].type, __WASI_EVENTTYPE_CLOCK);
    EQUAL(out[0].error, 0);
}

/// must: of two times the earlier one ends the wait
/// cites: Concurrently poll for the occurrence of a set of events.
CASE(the_earlier_of_two)
{
    clock_at(0, __WASI_CLOCKID_MONOTONIC, 15000 * MS, 0, 1);
    clock_at(1, __WASI_CLOCKID_MONOTONIC, 10 * MS, 0, 2);
    OK(poll_oneoff(in, out, 2, &n));
    EQUAL(n, 1);
    EQUAL(out[0].userdata, 2);
}

/// must: two times that are over are two events
/// cites: The number of events stored.
CASE(both_of_two)
{
    clock_at(0, __WASI_CLOCKID_MONOTONIC, 0, 0, 1);
    clock_at(1, __WASI_CLOCKID_MONOTONIC, 0, 0, 2);
    OK(poll_oneoff(in, out, 2, &n));
    AT_LEAST(n, 1);
    AT_MOST(n, 2);
}

/// should: no subscriptions are invalid
/// cites errno: Invalid argument.
CASE(no_subscriptions)
{
    ERRNO(poll_oneoff(in, out, 0, &n), INVAL);
}

/// must: a regular file can be read at once
/// cites eventtype: This event always triggers for regular files.
/// file: f = hello
CASE(a_file_for_reading)
{
    file_at(0, __WASI_EVENTTYPE_FD_READ, OPEN_READ("f"), 7);
    OK(poll_oneoff(in, out, 1, &n));
    EQUAL(n, 1);
    EQUAL(out[0].userdata, 7);
    EQUAL(out[0].type, __WASI_EVENTTYPE_FD_READ);
    EQUAL(out[0].error, 0);
}

/// must: a regular file can be written at once
/// cites eventtype: This event always triggers for regular files.
/// file: f = hello
CASE(a_file_for_writing)
{
    file_at(0, __WASI_EVENTTYPE_FD_WRITE, OPEN_WRITE("f"), 7);
    OK(poll_oneoff(in, out, 1, &n));
    EQUAL(n, 1);
    EQUAL(out[0].type, __WASI_EVENTTYPE_FD_WRITE);
    EQUAL(out[0].error, 0);
}

/// should: how much can be read is told
/// cites event_fd_readwrite: The number of bytes available for reading or writing.
/// file: f = hello
CASE(how_much_can_be_read)
{
    file_at(0, __WASI_EVENTTYPE_FD_READ, OPEN_READ("f"), 7);
    OK(poll_oneoff(in, out, 1, &n));
    AT_LEAST(out[0].fd_readwrite.nbytes, 1);
}

/// must: a file that is ready ends a long wait
/// cites: Concurrently poll for the occurrence of a set of events.
/// file: f = hello
CASE(a_file_and_a_clock)
{
    clock_at(0, __WASI_CLOCKID_MONOTONIC, 15000 * MS, 0, 1);
    file_at(1, __WASI_EVENTTYPE_FD_READ, OPEN_READ("f"), 2);
    OK(poll_oneoff(in, out, 2, &n));
    EQUAL(n, 1);
    EQUAL(out[0].userdata, 2);
}

/// must: standard output can be written
/// cites eventtype: has capacity available for writing.
CASE(standard_output)
{
    clock_at(0, __WASI_CLOCKID_MONOTONIC, 15000 * MS, 0, 1);
    file_at(1, __WASI_EVENTTYPE_FD_WRITE, 1, 2);
    OK(poll_oneoff(in, out, 2, &n));
    EQUAL(n, 1);
    EQUAL(out[0].userdata, 2);
}

/// must: input that is there can be read
/// cites eventtype: has data available for reading.
/// stdin: typed
CASE(standard_input)
{
    clock_at(0, __WASI_CLOCKID_MONOTONIC, 15000 * MS, 0, 1);
    file_at(1, __WASI_EVENTTYPE_FD_READ, 0, 2);
    OK(poll_oneoff(in, out, 2, &n));
    EQUAL(n, 1);
    EQUAL(out[0].userdata, 2);
}

/// must: a closed descriptor is an error, of the call or in its event
/// cites event: If non-zero, an error that occurred while processing the subscription request.
CASE(closed_descriptor)
{
    file_at(0, __WASI_EVENTTYPE_FD_READ, closed(), 3);
    int32_t error = poll_oneoff(in, out, 1, &n);
    if (error) EQUAL(error, __WASI_ERRNO_BADF);
    else EQUAL(out[0].error, __WASI_ERRNO_BADF);
}

/// should: one bad descriptor does not spoil the others
/// cites event: If non-zero, an error that occurred while processing the subscription request.
/// file: f = hello
CASE(a_bad_one_among_others)
{
    file_at(0, __WASI_EVENTTYPE_FD_READ, NO_FD, 3);
    file_at(1, __WASI_EVENTTYPE_FD_READ, OPEN_READ("f"), 4);
    OK(poll_oneoff(in, out, 2, &n));
    AT_LEAST(n, 1);
    if (out[0].userdata == 3) EQUAL(out[0].error, __WASI_ERRNO_BADF);
}

/// should: a clock that does not exist is an error, of the call or in its event
/// cites errno: Invalid argument.
CASE(unknown_clock)
{
    clock_at(0, 77, 0, 0, 3);
    int32_t error = poll_oneoff(in, out, 1, &n);
    if (!error) CHECK(n == 1 && out[0].error != 0);
}

/// should: an event type that does not exist is an error
/// cites errno: Invalid argument.
CASE(unknown_event)
{
    memset(in, 0, sizeof in[0]);
    in[0].u.tag = 9;
    FAILS(poll_oneoff(in, out, 1, &n));
}

/// must: only as many events are written as are counted
/// cites: The events that have occurred.
CASE(stays_within_the_events)
{
    memset(out, 0x5a, sizeof out);
    clock_at(0, __WASI_CLOCKID_MONOTONIC, 0, 0, 1);
    OK(poll_oneoff(in, out, 1, &n));
    EQUAL(((unsigned char *)&out[1])[0], 0x5a);
}

/// should: places outside of memory are refused with fault, or stop the program
/// may trap: yes
/// cites errno: Bad address.
CASE(a_place_outside_of_memory)
{
    clock_at(0, __WASI_CLOCKID_MONOTONIC, 0, 0, 1);
    ERRNO3(poll_oneoff(OUT_OF_BOUNDS, out, 1, &n), FAULT, INVAL, OVERFLOW);
}
