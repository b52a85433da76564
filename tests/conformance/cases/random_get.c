/* random_get: random bytes. */
#include "conformance.h"

static unsigned char bytes[100000];

/// must: the buffer is filled
/// cites: Write high-quality random data into a buffer.
CASE(fills_the_buffer)
{
    OK(random_get(bytes, 64));
    int set = 0;
    for (int i = 0; i < 64; i++) set += bytes[i] != 0;
    AT_LEAST(set, 32);
}

/// must: a second call gives other bytes
/// cites: Write high-quality random data into a buffer.
CASE(is_not_the_same_twice)
{
    OK(random_get(bytes, 32));
    OK(random_get(bytes + 32, 32));
    CHECK(memcmp(bytes, bytes + 32, 32));
}

/// must: nothing is written behind the buffer
/// cites: The buffer to fill with random data.
CASE(stays_within_the_buffer)
{
    memset(bytes, 0x5a, sizeof bytes);
    for (int i = 0; i < 8; i++) OK(random_get(bytes + 16, 16));
    for (int i = 0; i < 16; i++) {
        EQUAL(bytes[i], 0x5a);
        EQUAL(bytes[32 + i], 0x5a);
    }
}

/// must: a length of zero succeeds
/// cites: The buffer to fill with random data.
CASE(length_zero)
{
    bytes[0] = 7;
    OK(random_get(bytes, 0));
    EQUAL(bytes[0], 7);
}

/// must: more bytes than a browser gives at once can be asked for
/// cites: Write high-quality random data into a buffer.
CASE(large_buffers)
{
    OK(random_get(bytes, sizeof bytes));
    int set = 0;
    for (size_t i = sizeof bytes - 1000; i < sizeof bytes; i++) set += bytes[i] != 0;
    AT_LEAST(set, 900);
}

/// must: all bits vary
/// cites: Write high-quality random data into a buffer.
CASE(all_bits_vary)
{
    unsigned char any = 0, all = 0xff;
    OK(random_get(bytes, 4096));
    for (int i = 0; i < 4096; i++) any |= bytes[i], all &= bytes[i];
    EQUAL(any, 0xff);
    EQUAL(all, 0);
}

/// should: a buffer outside of memory is refused with fault, or stops the program
/// may trap: yes
/// cites errno: Bad address.
CASE(a_buffer_outside_of_memory)
{
    ERRNO3(random_get(OUT_OF_BOUNDS, 64), FAULT, INVAL, OVERFLOW);
}

/// should: a buffer one byte beyond memory is refused, or stops the program
/// may trap: yes
/// cites errno: Bad address.
CASE(one_byte_too_far)
{
    size_t end = __builtin_wasm_memory_size(0) * 65536;
    FAILS(random_get((void *)(end - 15), 16));
}

/// should: an address and a length that wrap around are refused, or stop the program
/// may trap: yes
/// cites errno: Bad address.
CASE(a_buffer_that_wraps_around)
{
    FAILS(random_get(bytes, (size_t)-8));
}
