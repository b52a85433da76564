// oracle: none the header's bodies are compared with the archive's functions
// flags: -O2
#include <arpa/inet.h>
#include <limits.h>
#include <math.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

static int wrong;

#define CALLED(name) (*(__typeof__(name) *volatile *)&(__typeof__(name) *){name})
#define SAME(name, ...)                                                                     \
    do {                                                                                    \
        __typeof__(name(__VA_ARGS__)) inlined = name(__VA_ARGS__);                          \
        __typeof__(name(__VA_ARGS__)) called = CALLED(name)(__VA_ARGS__);                   \
        if (memcmp(&inlined, &called, sizeof called))                                       \
            wrong++, printf("%s(" #__VA_ARGS__ "), line %d\n", #name, __LINE__);                     \
    } while (0)

static const long long numbers[] = {0, 1, -1, 2, -2, 3, 7, 10, -10, 127, 128, 255, 256, 4095, 65535, -65536, 1000003, INT_MAX,
                                    INT_MIN, INT_MAX - 1, INT_MIN + 1, 1LL << 31, 1LL << 32, 1LL << 40, 0x123456789abcdefLL,
                                    -0x123456789abcdefLL, LLONG_MAX, LLONG_MIN, LLONG_MIN + 1};
enum { NUMBERS = sizeof numbers / sizeof *numbers };

static int comparisons;

static int compare(const void *a, const void *b)
{
    comparisons++;
    return *(const int *)a - *(const int *)b;
}

int main(void)
{
    for (int i = 0; i < NUMBERS; i++) {
        volatile long long wide = numbers[i];
        volatile int narrow = (int)wide;
        if (narrow != INT_MIN) {
            SAME(abs, narrow);
            SAME(labs, (long)narrow);
        }
        if (wide != LLONG_MIN)
            SAME(llabs, wide);
        SAME(ffs, narrow);
        SAME(ffsl, (long)narrow);
        SAME(ffsll, wide);
        SAME(htonl, (uint32_t)narrow);
        SAME(ntohl, (uint32_t)narrow);
        SAME(htons, (uint16_t)narrow);
        SAME(ntohs, (uint16_t)narrow);
        for (int k = 0; k < NUMBERS; k++) {
            volatile long long other = numbers[k];
            SAME(difftime, wide, other);
            if (other && !(other == -1 && wide == LLONG_MIN))
                SAME(lldiv, wide, other);
            if ((int)other && !((int)other == -1 && narrow == INT_MIN)) {
                SAME(div, narrow, (int)other);
                SAME(ldiv, (long)narrow, (long)other);
            }
        }
    }
    int even[50];
    for (int i = 0; i < 50; i++)
        even[i] = 2 * i;
    for (int key = -1; key < 101; key++) {
        for (size_t count = 0; count <= 50; count += 7) {
            SAME(bsearch, &key, even, count, sizeof *even, compare);
            SAME(lfind, &key, even, &count, sizeof *even, compare);
        }
    }
    /* Among equal elements both find the same one, after as many comparisons. */
    memset(even, 0, sizeof even);
    SAME(bsearch, &even[1], even, 50, sizeof *even, compare);
    int before = comparisons;
    bsearch(&even[1], even, 37, sizeof *even, compare);
    int inlined = comparisons - before;
    CALLED(bsearch)(&even[1], even, 37, sizeof *even, compare);
    if (comparisons - before != 2 * inlined)
        wrong++, printf("%d comparisons of %d\n", inlined, comparisons - before);
    puts(wrong ? "wrong" : "ok");
}
