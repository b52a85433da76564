/* proc_raise: signals, which runtimes mostly leave out. */
#include "conformance.h"

/// may differ: the signal that does nothing can be raised, or the call is not supported
/// cites signal: No signal. Note that POSIX has special semantics for `kill(pid, 0)`, so this value is reserved.
CASE(none)
{
    int32_t error = proc_raise(0);
    if (error && error != __WASI_ERRNO_NOSYS && error != __WASI_ERRNO_NOTSUP) EQUAL(error, __WASI_ERRNO_INVAL);
}

/// may differ: an ignored signal is ignored, or the call is not supported
/// cites signal: High bandwidth data is available at a socket. Action: Ignored.
CASE(ignored)
{
    int32_t error = proc_raise(22);
    if (error && error != __WASI_ERRNO_NOTSUP) EQUAL(error, __WASI_ERRNO_NOSYS);
}

/// should: a number that is no signal does not succeed
/// cites: The signal condition to trigger.
CASE(unknown)
{
    FAILS(proc_raise(200));
}

/// may differ: a deadly signal ends the program, or the call is not supported
/// cites signal: Process abort signal. Action: Terminates the process.
/// trap: yes
CASE(abort)
{
    proc_raise(6);
}
