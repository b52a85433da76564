// flags: -w -D_GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    static const double values[] = {123.456, 1.5, 0.00123, 91.25, 1e20, -2.5, 3.14159265358979};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        for (int n = 1; n < 16; n += 3) {
            int point, sign;
            char *text = ecvt(values[i], n, &point, &sign);
            printf("%s %d %d ", text, point, sign);
            char buffer[40];
            printf("%s\n", gcvt(values[i], n, buffer));
        }
    int point, sign;
    char *text = fcvt(123.456, 2, &point, &sign);
    printf("%s %d %d\n", text, point, sign);
    text = fcvt(-99.995, 1, &point, &sign);
    printf("%s %d %d\n", text, point, sign);
    return 0;
}
