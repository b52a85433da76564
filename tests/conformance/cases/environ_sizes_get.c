/* environ_sizes_get: how many variables there are. */
#include "conformance.h"

/// must: count and size are those of the variables
/// cites: Returns the number of environment variable arguments and the size of the environment variable data.
/// env: AB=cd
/// env: X=y
CASE(counts_variables)
{
    size_t count, size;
    OK(environ_sizes_get(&count, &size));
    EQUAL(count, 2);
    EQUAL(size, sizeof "AB=cd" + sizeof "X=y");
}

/// must: the host's own environment stays outside
/// cites: Return environment variable data sizes.
CASE(the_host_s_environment_stays_outside)
{
    size_t count = 9, size = 9;
    OK(environ_sizes_get(&count, &size));
    EQUAL(count, 0);
    EQUAL(size, 0);
}

/// should: a place outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
CASE(a_place_outside_of_memory)
{
    size_t size;
    ERRNO3(environ_sizes_get(OUT_OF_BOUNDS, &size), FAULT, INVAL, OVERFLOW);
}
