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

/* Runs the statements `operations` times, with the counter `i`, in eight slices, and reports the time of one in the
 * quickest slice: so what else the machine does in between does not count. */
#define BENCH(name, operations, ...)                                                    \
    do {                                                                                \
        unsigned long bench_slice = ((operations) + 7) / 8;                             \
        unsigned long long bench_best = ~0ull;                                          \
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

/* Keeps the compiler from dropping or hoisting what a case computes. */
#define KEEP(value) __asm__ volatile("" : : "r"(value) : "memory")

#endif
