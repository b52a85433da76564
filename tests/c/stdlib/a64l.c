// flags: -w -D_GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    static const long numbers[] = {0, 1, 2, 63, 64, 4095, 123456789, 2147483647};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        printf("%s ", l64a(numbers[i]));
        printf("%ld\n", a64l(l64a(numbers[i])));
    }
    printf("%ld %ld %ld\n", a64l("zz/"), a64l(""), a64l("./"));
    return 0;
}
