/* clock_res_get: how fine a clock is. */
#include "conformance.h"

/// must: the real-time clock has a resolution above zero
/// cites: Implementations are required to provide a non-zero value for supported clocks. For unsupported clocks, return `errno::inval`.
CASE(realtime)
{
    uint64_t resolution = 0;
    OK(clock_res_get(__WASI_CLOCKID_REALTIME, &resolution));
    CHECK(resolution > 0);
}

/// must: the monotonic clock has a resolution above zero
/// cites: Implementations are required to provide a non-zero value for supported clocks. For unsupported clocks, return `errno::inval`.
CASE(monotonic)
{
    uint64_t resolution = 0;
    OK(clock_res_get(__WASI_CLOCKID_MONOTONIC, &resolution));
    CHECK(resolution > 0);
}

/// should: a clock that does not exist is invalid
/// cites: Implementations are required to provide a non-zero value for supported clocks. For unsupported clocks, return `errno::inval`.
CASE(unknown_clock)
{
    uint64_t resolution;
    ERRNO(clock_res_get(99, &resolution), INVAL);
}

/// may differ: the process's CPU clock is supported
/// cites clockid: The CPU-time clock associated with the current process.
CASE(process_cputime)
{
    uint64_t resolution = 0;
    OK(clock_res_get(__WASI_CLOCKID_PROCESS_CPUTIME_ID, &resolution));
    CHECK(resolution > 0);
}

/// must: a CPU clock is supported with a resolution above zero, or refused as invalid
/// cites: Implementations are required to provide a non-zero value for supported clocks. For unsupported clocks, return `errno::inval`.
CASE(cpu_clocks_are_supported_or_invalid)
{
    uint64_t resolution = 0;
    int32_t error = clock_res_get(__WASI_CLOCKID_THREAD_CPUTIME_ID, &resolution);
    if (error) EQUAL(error, __WASI_ERRNO_INVAL);
    else CHECK(resolution > 0);
}

/// should: a place outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
CASE(a_place_outside_of_memory)
{
    ERRNO3(clock_res_get(__WASI_CLOCKID_REALTIME, OUT_OF_BOUNDS), FAULT, INVAL, OVERFLOW);
}
