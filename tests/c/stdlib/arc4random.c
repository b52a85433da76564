// oracle: none the numbers are random
// flags: -D_GNU_SOURCE
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

int main(void) {
    unsigned char a[600] = {0}, b[600] = {0};
    arc4random_buf(a, sizeof a);
    arc4random_buf(b, sizeof b);
    if (!memcmp(a, b, sizeof a)) return 1;
    uint32_t all = 0, none = ~0u;
    for (int i = 0; i < 1000; ++i) {
        uint32_t x = arc4random();
        all |= x;
        none &= x;
        if (arc4random_uniform(10) >= 10) return 2;
    }
    if (all != ~0u || none != 0 || arc4random_uniform(1) != 0) return 3;
    if (getentropy(a, 256) != 0) return 4;
    errno = 0;
    if (getentropy(a, 257) != -1 || errno != EIO) return 5;
    if (getrandom(b, 600, 0) != 600) return 6;
    puts("ok");
}
