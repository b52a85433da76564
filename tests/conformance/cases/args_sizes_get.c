/* args_sizes_get: how many arguments there are. */
#include "conformance.h"

static char *pointers[64];
static char text[70000];

/// must: the count includes the program's name
/// cites: Returns the number of arguments and the size of the argument string data, or an error.
/// args: a b c
CASE(counts_all_arguments)
{
    size_t count, size;
    OK(args_sizes_get(&count, &size));
    EQUAL(count, 4);
}

/// must: the size is that of all arguments with their NULs
/// cites: Returns the number of arguments and the size of the argument string data, or an error.
/// args: abc de
CASE(size_includes_the_terminators)
{
    size_t count, size, sum = 0;
    OK(args_sizes_get(&count, &size));
    OK(args_get(pointers, text));
    for (size_t i = 0; i < count; i++) sum += strlen(pointers[i]) + 1;
    EQUAL(size, sum);
}

/// must: without arguments there is the program's name at most
/// cites: Returns the number of arguments and the size of the argument string data, or an error.
CASE(no_arguments)
{
    size_t count, size;
    OK(args_sizes_get(&count, &size));
    AT_MOST(count, 1);
}

/// may differ: the program has a name
/// cites: Return command-line argument data sizes.
CASE(there_is_a_program_name)
{
    size_t count, size;
    OK(args_sizes_get(&count, &size));
    EQUAL(count, 1);
    AT_LEAST(size, 2);
}

/// should: a place outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
CASE(a_place_outside_of_memory)
{
    size_t size;
    ERRNO3(args_sizes_get(OUT_OF_BOUNDS, &size), FAULT, INVAL, OVERFLOW);
}
