// flags: -D_GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    unsigned short state[3] = {1, 2, 3}, seven[7] = {9, 8, 7, 6, 5, 4, 3};
    srand48(12345);
    for (int i = 0; i < 4; ++i) {
        double d = drand48();
        long l = lrand48();
        printf("%.17g %ld %ld\n", d, l, mrand48());
    }
    for (int i = 0; i < 4; ++i) {
        double d = erand48(state);
        long l = nrand48(state);
        printf("%.17g %ld %ld\n", d, l, jrand48(state));
    }
    unsigned short *old = seed48(state);
    printf("%d %d %d %ld\n", old[0], old[1], old[2], lrand48());
    lcong48(seven);
    printf("%ld ", lrand48());
    printf("%ld\n", jrand48(state));
    srand48(-1);
    printf("%ld\n", mrand48());
}
