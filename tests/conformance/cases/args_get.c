/* args_get: the program's arguments. */
#include "conformance.h"

static char *pointers[64];
static char text[70000];

/// must: every pointer leads to its argument, ended by NUL
/// cites: Each argument is expected to be `\0` terminated.
/// args: one two
CASE(arguments_are_terminated)
{
    size_t count, size;
    OK(args_sizes_get(&count, &size));
    EQUAL(count, 3);
    OK(args_get(pointers, text));
    TEXT(pointers[1], strlen(pointers[1]), "one");
    TEXT(pointers[2], strlen(pointers[2]), "two");
}

/// must: the pointers lead into the buffer, in order and without gaps
/// cites: Read command-line argument data.
/// args: a bb ccc
CASE(arguments_stand_in_order)
{
    size_t count, size;
    OK(args_sizes_get(&count, &size));
    OK(args_get(pointers, text));
    CHECK(pointers[0] == text);
    for (size_t i = 1; i < count; i++) CHECK(pointers[i] == pointers[i - 1] + strlen(pointers[i - 1]) + 1);
}

/// must: nothing is written behind the sizes that args_sizes_get named
/// cites: The size of the array should match that returned by `args_sizes_get`.
/// args: x y
CASE(stays_within_the_sizes)
{
    size_t count, size;
    OK(args_sizes_get(&count, &size));
    memset(pointers, 0x5a, sizeof pointers);
    memset(text, 0x5a, sizeof text);
    OK(args_get(pointers, text));
    EQUAL((unsigned char)text[size], 0x5a);
    EQUAL((size_t)pointers[count], 0x5a5a5a5a);
}

/// must: an empty argument is an argument
/// cites: Read command-line argument data.
/// args: a  b
CASE(an_empty_argument_counts)
{
    size_t count, size;
    OK(args_sizes_get(&count, &size));
    EQUAL(count, 4);
    OK(args_get(pointers, text));
    EQUAL(pointers[2][0], 0);
    TEXT(pointers[3], strlen(pointers[3]), "b");
}

/// must: arguments keep bytes beyond ASCII
/// cites: Read command-line argument data.
/// args: grüße 日本
CASE(arguments_are_utf8)
{
    OK(args_get(pointers, text));
    TEXT(pointers[1], strlen(pointers[1]), "grüße");
    TEXT(pointers[2], strlen(pointers[2]), "日本");
}

/// should: a buffer outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
/// args: x
CASE(a_buffer_outside_of_memory)
{
    ERRNO3(args_get(pointers, OUT_OF_BOUNDS), FAULT, INVAL, OVERFLOW);
}

/// must: a second call says the same
/// cites: Read command-line argument data.
/// args: same
CASE(can_be_called_twice)
{
    static char again[70000];
    static char *others[64];
    size_t count, size;
    OK(args_sizes_get(&count, &size));
    OK(args_get(pointers, text));
    OK(args_get(others, again));
    EQUAL(memcmp(text, again, size), 0);
}

/// must: an argument of 60,000 bytes arrives whole
/// cites: Read command-line argument data.
/// args: *60000
CASE(a_long_argument)
{
    size_t count, size;
    OK(args_sizes_get(&count, &size));
    EQUAL(count, 2);
    OK(args_get(pointers, text));
    EQUAL(strlen(pointers[1]), 60000);
    EQUAL(pointers[1][59999], 'a' + 59999 % 26);
}

/// must: fifty arguments arrive, in order
/// cites: Read command-line argument data.
/// args: a b c d e f g h i j k l m n o p q r s t u v w x y a b c d e f g h i j k l m n o p q r s t u v w x y
CASE(many_arguments)
{
    size_t count, size;
    OK(args_sizes_get(&count, &size));
    EQUAL(count, 51);
    OK(args_get(pointers, text));
    for (int i = 0; i < 50; i++) EQUAL(pointers[i + 1][0], 'a' + i % 25);
}
