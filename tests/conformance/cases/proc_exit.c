/* proc_exit: the end. */
#include "conformance.h"

/// must: zero is success
/// cites: An exit code of 0 indicates successful termination of the program.
/// exit: 0
/// stdout: before
CASE(zero)
{
    PUT(1, "before");
    proc_exit(0);
}

/// must: the code arrives at the host
/// cites: The exit code returned by the process.
/// exit: 7
CASE(seven)
{
    proc_exit(7);
}

/// must: 1 is not taken for anything else
/// cites: The exit code returned by the process.
/// exit: 1
CASE(one)
{
    proc_exit(1);
}

/// must: 125 arrives
/// cites: The exit code returned by the process.
/// exit: 125
CASE(one_hundred_and_twenty_five)
{
    proc_exit(125);
}

/// may differ: codes above 125 arrive, although shells use them
/// cites: The meanings of other values is dependent on the environment.
/// exit: 126
CASE(one_hundred_and_twenty_six)
{
    proc_exit(126);
}

/// may differ: 255 arrives
/// cites: The meanings of other values is dependent on the environment.
/// exit: 255
CASE(two_hundred_and_fifty_five)
{
    proc_exit(255);
}

/// may differ: of a larger code the low byte arrives, as with a native program
/// cites: The meanings of other values is dependent on the environment.
/// exit: 1
CASE(two_hundred_and_fifty_seven)
{
    proc_exit(257);
}

/// must: nothing runs after it
/// cites: Terminate the process normally.
/// exit: 3
/// stdout: before
CASE(nothing_runs_after_it)
{
    PUT(1, "before");
    __attribute__((noinline)) void (*volatile end)(int32_t) = (void (*)(int32_t))proc_exit;
    end(3);
    PUT(1, "after");
}

static void deeper(int depth)
{
    volatile char room[64];
    room[0] = (char)depth;
    if (!depth) proc_exit(5);
    deeper(depth - 1);
    room[1] = room[0];
}

/// must: it ends the program from any depth of calls
/// cites: Terminate the process normally.
/// exit: 5
CASE(from_a_deep_call)
{
    deeper(200);
}

/// must: returning from _start is success
/// cites: An exit code of 0 indicates successful termination of the program.
/// exit: 0
/// stdout: done
CASE(returning_is_success)
{
    PUT(1, "done");
}
