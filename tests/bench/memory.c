/* malloc in the patterns of small programs. */
#include "bench.h"
#include <malloc.h>
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

static void *slots[1024];

/* Larson and Krishnan's: a thousand blocks of 8 to 500 bytes, of which a random one is replaced again and again. */
static void larson(void)
{
    BENCH("larson", 400000, unsigned s = next() & 1023; free(slots[s]); char *p = malloc(8 + next() % 493); p[0] = 1; slots[s] = p);
}

/* A queue of a hundred blocks: the oldest goes. A stack of up to a thousand: the youngest goes. */
static void orders(void)
{
    for (int k = 0; k < 100; k++)
        slots[k] = malloc(48);
    BENCH("fifo 48", 400000, unsigned s = (unsigned)(i % 100); free(slots[s]); slots[s] = malloc(48));
    BENCH("fifo sizes", 400000, unsigned s = (unsigned)(i % 100); free(slots[s]); slots[s] = malloc(i * 37 % 1000));
    for (int k = 0; k < 100; k++)
        free(slots[k]);
    BENCH("lifo 48", 400, for (int k = 0; k < 1000; k++) slots[k] = malloc(48); for (int k = 1000; k--;) free(slots[k]));
    BENCH("lifo sizes", 400, for (int k = 0; k < 1000; k++) slots[k] = malloc((size_t)k * 37 % 1000); for (int k = 1000; k--;) free(slots[k]));
    BENCH("any order", 400, for (int k = 0; k < 1000; k++) slots[k] = malloc((size_t)k * 37 % 1000); for (int k = 0; k < 1000; k++) free(slots[k * 7 % 1000]));
}

static void growing(void)
{
    BENCH("realloc by 16", 400, char *p = NULL; for (size_t n = 16; n < 4000; n += 16) p = realloc(p, n); free(p));
    BENCH("realloc two", 400, char *p = NULL, *q = NULL; for (size_t n = 16; n < 4000; n += 16) { p = realloc(p, n); q = realloc(q, n); } free(p); free(q));
    BENCH("realloc doubling", 4000, char *p = NULL; for (size_t n = 16; n < 40000; n *= 2) p = realloc(p, n); free(p));
    BENCH("realloc shrink", 40000, char *p = malloc(1000); p = realloc(p, 100); KEEP(p); free(p));
    BENCH("realloc same", 400000, slots[0] = realloc(slots[0], 100 + (i & 7)));
    free(slots[0]);
    slots[0] = NULL;
}

int main(void)
{
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
    memset(slots, 0, sizeof slots);
    larson();
    for (int i = 0; i < 1024; i++)
        free(slots[i]);
    orders();
    memset(slots, 0, sizeof slots);
    growing();
    BENCH("free NULL", 400000, free(NULL));
    BENCH("posix_memalign 64", 100000, void *p = NULL; posix_memalign(&p, 64, 200); KEEP(p); free(p));
    BENCH("aligned_alloc 4096", 100000, void *p = aligned_alloc(4096, 8192); KEEP(p); free(p));
    void *block = malloc(100);
    BENCH("malloc_usable_size", 400000, KEEP(malloc_usable_size(block)));
    BENCH("calloc 16", 400000, void *p = calloc(1, 16); KEEP(p); free(p));
    BENCH("calloc 100", 400000, void *p = calloc(1, 100); KEEP(p); free(p));
    BENCH("calloc 100000", 4000, void *p = calloc(1, 100000); KEEP(p); free(p));
    BENCH("malloc+free 1000000", 4000, void *p = malloc(1000000); KEEP(p); free(p));
    BENCH("calloc 1000", 100000, void *p = calloc(10, 100); KEEP(p); free(p));
    return 0;
}
