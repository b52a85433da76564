// oracle: none glibc and Debian's musl have no setkey to link with; the vectors are those of FIPS 81 and of Grabbe's worked example
// flags: -D_GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void spread(char *bits, unsigned long long number) {
    for (int i = 0; i < 64; ++i) bits[i] = number >> (63 - i) & 1;
}

static unsigned long long gather(const char *bits) {
    unsigned long long number = 0;
    for (int i = 0; i < 64; ++i) number = number << 1 | bits[i];
    return number;
}

int main(void) {
    static const unsigned long long vectors[][3] = {
        {0x0123456789abcdef, 0x4e6f772069732074, 0x3fa40e8a984d4815},
        {0x133457799bbcdff1, 0x0123456789abcdef, 0x85e813540f0ab405},
        {0, 0, 0x8ca64de9c1b123a7},
    };
    char bits[64];
    for (unsigned i = 0; i < sizeof vectors / sizeof *vectors; ++i) {
        spread(bits, vectors[i][0]);
        setkey(bits);
        spread(bits, vectors[i][1]);
        encrypt(bits, 0);
        if (gather(bits) != vectors[i][2]) return printf("%u: %016llx\n", i, gather(bits)), 1;
        encrypt(bits, 1);
        if (gather(bits) != vectors[i][1]) return printf("%u back: %016llx\n", i, gather(bits)), 1;
    }
    puts("ok");
}
