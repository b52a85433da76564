/* sched_yield: lets others run. */
#include "conformance.h"

/// must: yielding succeeds
/// cites: Temporarily yield execution of the calling thread.
CASE(succeeds)
{
    OK(sched_yield());
}

/// must: yielding often succeeds
/// cites: Temporarily yield execution of the calling thread.
CASE(succeeds_often)
{
    for (int i = 0; i < 1000; i++) OK(sched_yield());
}
