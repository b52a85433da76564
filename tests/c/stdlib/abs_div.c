#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    volatile int i = -7;
    volatile long l = -70000;
    volatile long long ll = -7000000000;
    printf("%d %ld %lld\n", abs(i), labs(l), llabs(ll));
    div_t d = div(i, 2);
    ldiv_t ld = ldiv(l, 333);
    lldiv_t lld = lldiv(ll, -13);
    printf("%d %d %ld %ld %lld %lld\n", d.quot, d.rem, ld.quot, ld.rem, lld.quot, lld.rem);
}
