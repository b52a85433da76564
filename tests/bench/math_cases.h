/* What the benchmarks of the mathematical functions share: arguments, and a loop that takes the best of twelve runs. */
#ifndef MATH_CASES_H
#define MATH_CASES_H

#include "bench.h"
#include <math.h>
#include <string.h>

/* So many that a processor cannot learn by heart which branches they take, as it does with a thousand. */
#define N 16384
static double in[N], in2[N];
static float inf_[N], inf2[N];
static long double inl[N], inl2[N];
static volatile double sink;
static const char *wanted = "";

static unsigned long long seed = 88172645463325252ull;
static double uniform(double a, double b) {
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return a + (b - a) * (double)(seed >> 11) * 0x1p-53;
}

static void fill(double a, double b, double c, double d) {
    for (int i = 0; i < N; i++) {
        in[i] = uniform(a, b);
        in2[i] = uniform(c, d);
        inf_[i] = (float)in[i];
        inf2[i] = (float)in2[i];
        inl[i] = in[i];
        inl2[i] = in2[i];
    }
}

#define TIME(name, call)                                                        \
    if (!strncmp(name, wanted, strlen(wanted))) {                               \
        unsigned long long best = -1ull;                                        \
        for (int k = 0; k < 12; k++) {                                          \
            unsigned long long start = bench_now();                             \
            double total = 0;                                                   \
            for (int i = 0; i < N; i++)                                         \
                total += (double)(call);                                        \
            unsigned long long each = bench_now() - start;                      \
            if (each < best)                                                    \
                best = each;                                                    \
            if (each > 100 * N)                                                 \
                k += 3;                                                         \
            sink = total;                                                       \
        }                                                                       \
        bench_report(name, best, N);                                            \
    }
#define D1(f, a, b) fill(a, b, 0, 1); TIME(#f, f(in[i]))
#define F1(f, a, b) fill(a, b, 0, 1); TIME(#f, f(inf_[i]))
#define L1(f, a, b) fill(a, b, 0, 1); TIME(#f, f(inl[i]))
#define D2(f, a, b, c, d) fill(a, b, c, d); TIME(#f, f(in[i], in2[i]))
#define F2(f, a, b, c, d) fill(a, b, c, d); TIME(#f, f(inf_[i], inf2[i]))
#define L2(f, a, b, c, d) fill(a, b, c, d); TIME(#f, f(inl[i], inl2[i]))

#endif
