/* environ_get: the environment. */
#include "conformance.h"

static char *pointers[64];
static char text[70000];

static const char *value_of(const char *name)
{
    size_t count, size, length = strlen(name);
    OK(environ_sizes_get(&count, &size));
    OK(environ_get(pointers, text));
    for (size_t i = 0; i < count; i++)
        if (!strncmp(pointers[i], name, length) && pointers[i][length] == '=') return pointers[i] + length + 1;
    return 0;
}

/// must: name and value are joined by `=`
/// cites: Key/value pairs are expected to be joined with `=`s, and terminated with `\0`s.
/// env: COLOUR=blue
CASE(pairs_are_joined)
{
    const char *value = value_of("COLOUR");
    CHECK(value);
    TEXT(value, strlen(value), "blue");
}

/// must: a value may hold `=`
/// cites: Key/value pairs are expected to be joined with `=`s, and terminated with `\0`s.
/// env: EQUATION=a=b=c
CASE(values_may_hold_an_equals_sign)
{
    const char *value = value_of("EQUATION");
    CHECK(value);
    TEXT(value, strlen(value), "a=b=c");
}

/// must: an empty value is a value
/// cites: Key/value pairs are expected to be joined with `=`s, and terminated with `\0`s.
/// env: EMPTY=
CASE(a_value_may_be_empty)
{
    const char *value = value_of("EMPTY");
    CHECK(value);
    EQUAL(*value, 0);
}

/// must: values keep bytes beyond ASCII
/// cites: Read environment variable data.
/// env: TEXT=naïve ☃
CASE(values_are_utf8)
{
    const char *value = value_of("TEXT");
    CHECK(value);
    TEXT(value, strlen(value), "naïve ☃");
}

/// must: all variables arrive
/// cites: Read environment variable data.
/// env: A=1
/// env: B=2
/// env: C=3
CASE(all_variables_arrive)
{
    const char *value = value_of("A");
    CHECK(value && *value == '1');
    value = value_of("B");
    CHECK(value && *value == '2');
    value = value_of("C");
    CHECK(value && *value == '3');
}

/// must: nothing is written behind the sizes that environ_sizes_get named
/// cites: The sizes of the buffers should match that returned by `environ_sizes_get`.
/// env: A=1
CASE(stays_within_the_sizes)
{
    size_t count, size;
    OK(environ_sizes_get(&count, &size));
    memset(pointers, 0x5a, sizeof pointers);
    memset(text, 0x5a, sizeof text);
    OK(environ_get(pointers, text));
    EQUAL((unsigned char)text[size], 0x5a);
    EQUAL((size_t)pointers[count], 0x5a5a5a5a);
}

/// should: a buffer outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
/// env: A=1
CASE(a_buffer_outside_of_memory)
{
    ERRNO3(environ_get(pointers, OUT_OF_BOUNDS), FAULT, INVAL, OVERFLOW);
}

/// must: a value of 60,000 bytes arrives whole
/// cites: Key/value pairs are expected to be joined with `=`s, and terminated with `\0`s.
/// env: LONG=*60000
CASE(a_long_value)
{
    const char *value = value_of("LONG");
    CHECK(value);
    EQUAL(strlen(value), 60000);
    EQUAL(value[59999], 'a' + 59999 % 26);
}
