/* malloc in the patterns of small programs. */
#include "bench.h"
#include <stdlib.h>
#include <string.h>

static unsigned long long state = 88172645463325252ull;

static unsigned next(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (unsigned)(state >> 11);
}

int main(void)
{
    static void *slots[1024];
    BENCH("malloc+free 16", 500000, void *p = malloc(16); KEEP(p); free(p));
    BENCH("malloc+free 200", 500000, void *p = malloc(200); KEEP(p); free(p));
    BENCH("malloc+free 40000", 100000, void *p = malloc(40000); KEEP(p); free(p));
    BENCH("random small", 500000, unsigned s = next() & 1023; free(slots[s]); slots[s] = malloc(next() % 256));
    BENCH("random mixed", 200000, unsigned s = next() & 1023; free(slots[s]); slots[s] = malloc((next() & 15) ? next() % 512 : next() % 32768));
    for (int i = 0; i < 1024; i++) {
        free(slots[i]);
        slots[i] = NULL;
    }
    BENCH("list of 1000", 200, for (int k = 0; k < 1000; k++) slots[k] = malloc(24); for (int k = 0; k < 1000; k++) free(slots[k]));
    BENCH("realloc growth", 500, char *p = NULL; for (size_t n = 16; n < 100000; n += n / 2) p = realloc(p, n); free(p));
    BENCH("calloc 1000", 100000, void *p = calloc(10, 100); KEEP(p); free(p));
    return 0;
}
