// oracle: musl
#include <stdio.h>

/* An item that is only the beginning of a number does not match (C17 7.21.6.2p10); glibc takes some of them. */
int main(void) {
    static const char *const texts[] = {"1e", "1e+", "1e5", "0x", "0xg", "infi", "nan(", "-", "+.", "1.5e-x", "0x1p", "in"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        double d = -1;
        int n = -1, whole = -1;
        int r = sscanf(texts[i], "%lf%n", &d, &n);
        printf("%s: %d %g %d", texts[i], r, d, n);
        n = -1;
        r = sscanf(texts[i], "%i%n", &whole, &n);
        printf(" %d %d %d\n", r, whole, n);
    }
    return 0;
}
