// flags: -D_GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct drand48_data data;
static unsigned short words[3] = {1, 0xffff, 77};

static void numbers(const char *name)
{
    double real[2];
    long whole[4];
    int sum = 0;
    for (int i = 0; i < 3; i++) {
        sum += drand48_r(&data, &real[0]) + erand48_r(words, &data, &real[1]);
        sum += lrand48_r(&data, &whole[0]) + nrand48_r(words, &data, &whole[1]);
        sum += mrand48_r(&data, &whole[2]) + jrand48_r(words, &data, &whole[3]);
        printf("%s: %.17g %.17g %ld %ld %ld %ld (%d)\n", name, real[0], real[1], whole[0], whole[1], whole[2], whole[3],
               sum);
    }
    printf("%hx %hx %hx\n", words[0], words[1], words[2]);
}

int main(void)
{
    numbers("zeros");
    printf("%d\n", srand48_r(-123456789, &data));
    numbers("srand48_r");
    unsigned short seed[3] = {5, 6, 65535};
    printf("%d\n", seed48_r(seed, &data));
    numbers("seed48_r");
    unsigned short parameters[7] = {1, 2, 3, 40001, 5, 6, 65535};
    printf("%d\n", lcong48_r(parameters, &data));
    numbers("lcong48_r");
    srand48_r(1, &data);
    numbers("srand48_r again");
    // The state is the caller's own.
    struct drand48_data other;
    memset(&other, 0, sizeof other);
    srand48_r(7, &other);
    srand48(7);
    double one;
    drand48_r(&other, &one);
    numbers("another");
    printf("%d\n", one == drand48());
}
