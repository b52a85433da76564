/* What the benchmark programs share. A program prints a line a case: its name, a tab, picoseconds an operation. */
#ifndef BENCH_H
#define BENCH_H

#include <stdio.h>
#include <time.h>

static inline unsigned long long bench_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (unsigned long long)now.tv_sec * 1000000000ull + (unsigned long long)now.tv_nsec;
}

static inline void bench_report(const char *name, unsigned long long nanoseconds, unsigned long long operations)
{
    printf("%s\t%llu\n", name, nanoseconds * 1000 / operations);
}

/* Which of the program's placements this is: 0 and up. The speed of a short loop depends on where the engine puts it, that of a
 * copy on where its memory lies, neither of which is the library's doing. So a program is built and timed in several. */
#ifndef BENCH_PLACEMENT
#define BENCH_PLACEMENT 0
#endif
__attribute__((used)) static const char bench_constants[16 * BENCH_PLACEMENT + 1] = "";
__attribute__((used)) static char bench_variables[16 * BENCH_PLACEMENT + 1];
static volatile int bench_stored;

/* As many instructions as the placement has in front of each loop: they move it and all the code behind. */
#define BENCH_SHIFT()               \
    do {                            \
        if (BENCH_PLACEMENT & 1)    \
            bench_stored = 1;       \
        if (BENCH_PLACEMENT & 2) {  \
            bench_stored = 2;       \
            bench_stored = 3;       \
        }                           \
    } while (0)

/* Runs the statements `operations` times, with the counter `i`, in eight slices, and reports the time of one in the
 * quickest slice: so what else the machine does in between does not count. */
#define BENCH(name, operations, ...)                                                    \
    do {                                                                                \
        unsigned long bench_slice = ((operations) + 7) / 8;                             \
        unsigned long long bench_best = ~0ull;                                          \
        BENCH_SHIFT();                                                                  \
        for (unsigned long i = 0; i < (operations);) {                                  \
            unsigned long bench_end = i + bench_slice;                                  \
            unsigned long long bench_start = bench_now();                               \
            for (; i < bench_end; i++) {                                                \
                __VA_ARGS__;                                                            \
            }                                                                           \
            unsigned long long bench_time = bench_now() - bench_start;                  \
            if (bench_time < bench_best)                                                \
                bench_best = bench_time;                                                \
        }                                                                               \
        bench_report(name, bench_best, bench_slice);                                    \
    } while (0)

/* Keeps the compiler, and the engine behind it, from dropping or hoisting what a case computes: it must be stored. */
#define KEEP(value)                                \
    do {                                           \
        volatile __auto_type bench_kept = (value); \
        __asm__ volatile("" : : : "memory");       \
    } while (0)

#endif
