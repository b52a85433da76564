/* clock_time_get: what time it is. */
#include "conformance.h"

static uint64_t now(int32_t clock)
{
    uint64_t time = 0;
    OK(clock_time_get(clock, 1, &time));
    return time;
}

/// must: real time counts nanoseconds from 1970
/// cites clockid: The clock measuring real time. Time value zero corresponds with 1970-01-01T00:00:00Z.
CASE(realtime_is_this_century)
{
    uint64_t time = now(__WASI_CLOCKID_REALTIME);
    AT_LEAST(time / 1000000000, 1577836800); /* 2020 */
    AT_MOST(time / 1000000000, 4102444800);  /* 2100 */
}

/// must: the monotonic clock does not step back
/// cites clockid: The store-wide monotonic clock, which is defined as a clock measuring real time, whose value cannot be adjusted and which cannot have negative clock jumps.
CASE(monotonic_never_steps_back)
{
    uint64_t last = now(__WASI_CLOCKID_MONOTONIC);
    for (int i = 0; i < 1000; i++) {
        uint64_t time = now(__WASI_CLOCKID_MONOTONIC);
        CHECK(time >= last);
        last = time;
    }
}

/// must: the monotonic clock advances
/// cites clockid: The store-wide monotonic clock, which is defined as a clock measuring real time, whose value cannot be adjusted and which cannot have negative clock jumps.
CASE(monotonic_advances)
{
    uint64_t first = now(__WASI_CLOCKID_MONOTONIC);
    for (int i = 0; i < 10000000; i++)
        if (now(__WASI_CLOCKID_MONOTONIC) > first) return;
    CHECK(!"the clock stands");
}

/// should: a clock that does not exist is invalid
/// cites errno: Invalid argument.
CASE(unknown_clock)
{
    uint64_t time;
    ERRNO(clock_time_get(4, 1, &time), INVAL);
}

/// must: a precision of zero is allowed
/// cites: The maximum lag (exclusive) that the returned time value may have, compared to its actual value.
CASE(precision_zero)
{
    uint64_t time = 0;
    OK(clock_time_get(__WASI_CLOCKID_REALTIME, 0, &time));
    CHECK(time > 0);
}

/// must: the coarsest precision is allowed
/// cites: The maximum lag (exclusive) that the returned time value may have, compared to its actual value.
CASE(precision_coarsest)
{
    uint64_t time = 0;
    OK(clock_time_get(__WASI_CLOCKID_REALTIME, ~UINT64_C(0), &time));
    CHECK(time > 0);
}

/// may differ: the process's CPU clock is supported
/// cites clockid: The CPU-time clock associated with the current process.
CASE(process_cputime)
{
    uint64_t time;
    OK(clock_time_get(__WASI_CLOCKID_PROCESS_CPUTIME_ID, 1, &time));
}

/// may differ: the thread's CPU clock is supported
/// cites clockid: The CPU-time clock associated with the current thread.
CASE(thread_cputime)
{
    uint64_t time;
    OK(clock_time_get(__WASI_CLOCKID_THREAD_CPUTIME_ID, 1, &time));
}

/// should: a place outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
CASE(a_place_outside_of_memory)
{
    ERRNO3(clock_time_get(__WASI_CLOCKID_REALTIME, 1, OUT_OF_BOUNDS), FAULT, INVAL, OVERFLOW);
}
