/* Copying, filling and comparing memory, by size and by alignment: both aligned to 16, and 1 and 3 bytes past it. */
#include "bench.h"
#include <stdlib.h>
#include <string.h>

static char memory[4 * 65536 + 8192] __attribute__((aligned(4096)));
/* Not a multiple of 4 KiB apart, which would cost a copy dearly. */
static char *const one = memory, *const two = memory + 2 * 65536 + 2112;

static void by_size(size_t size, unsigned long operations)
{
    char name[64];
    for (int askew = 0; askew < 2; askew++) {
        const char *how = askew ? " unaligned" : "";
        char *to = two + askew * 3, *from = one + askew;
        snprintf(name, sizeof name, "memcpy %zu%s", size, how);
        BENCH(name, operations, KEEP(memcpy(to, from, size)));
        snprintf(name, sizeof name, "memmove %zu%s", size, how);
        BENCH(name, operations, KEEP(memmove(to, from, size)));
        /* Onto itself, moved by a few bytes: upwards, downwards. */
        snprintf(name, sizeof name, "memmove up %zu%s", size, how);
        BENCH(name, operations, KEEP(memmove(to + 4 + askew, to, size)));
        snprintf(name, sizeof name, "memmove down %zu%s", size, how);
        BENCH(name, operations, KEEP(memmove(to, to + 4 + askew, size)));
        snprintf(name, sizeof name, "memset %zu%s", size, how);
        BENCH(name, operations, KEEP(memset(to, (int)i, size)));
        memset(from, 'x', size);
        memset(to, 'x', size);
        snprintf(name, sizeof name, "memcmp %zu%s", size, how);
        BENCH(name, operations, KEEP(memcmp(to, from, size)));
    }
}

int main(void)
{
    static const size_t sizes[] = {1, 8, 16, 31, 64, 100, 256, 1024, 65536};
    for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++)
        by_size(sizes[k], sizes[k] <= 100 ? 400000 : 40000000 / sizes[k]);
    return 0;
}
