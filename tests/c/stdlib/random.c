// oracle: musl
// flags: -D_GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    for (int i = 0; i < 5; ++i) printf("%d ", rand());
    srand(42);
    for (int i = 0; i < 5; ++i) printf("%d ", rand());
    unsigned seed = 7;
    for (int i = 0; i < 5; ++i) printf("%d ", rand_r(&seed));
    puts("");
    for (int i = 0; i < 50; ++i) printf("%ld ", random());
    srandom(99);
    for (int i = 0; i < 50; ++i) printf("%ld ", random());
    puts("");
    static int32_t states[5][64];
    size_t sizes[] = {8, 32, 64, 128, 256};
    for (int s = 0; s < 5; ++s) {
        initstate(5 + s, (char *)states[s], sizes[s]);
        for (int i = 0; i < 70; ++i) printf("%ld ", random());
        puts("");
    }
    // The array in use begins anew, with another size.
    for (int s = 0; s < 5; ++s) {
        initstate(9, (char *)states[4], sizes[s]);
        for (int i = 0; i < 70; ++i) printf("%ld ", random());
        puts("");
    }
    setstate((char *)states[1]);
    for (int i = 0; i < 10; ++i) printf("%ld ", random());
    puts("");
}
