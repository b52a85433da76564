// flags: -w
#include <stdio.h>
#include <stdlib.h>
#include <inttypes.h>
#include <errno.h>

int main(void) {
    static const char *const texts[] = {
        "0", "1", "-1", "+5", "  42", "42abc", "", "x", "-", "+-1", "0x", "0x1f", "-0x1F", "0xg", "017", "08", "zz", "7fffffff",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615",
        "18446744073709551616", "-18446744073709551615", "99999999999999999999999", "\t\n\v\f\r 9", "1 2", "00012", "0x0x1",
    };
    static const int bases[] = {0, 2, 8, 10, 16, 36};
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
        for (size_t b = 0; b < sizeof bases / sizeof *bases; b++) {
            char *end;
            errno = 0;
            long long s = strtoll(texts[t], &end, bases[b]);
            printf("%s %d: %lld %d %d", texts[t], bases[b], s, (int)(end - texts[t]), errno == ERANGE);
            errno = 0;
            unsigned long long u = strtoull(texts[t], &end, bases[b]);
            printf(" %llu %d %d", u, (int)(end - texts[t]), errno == ERANGE);
            printf(" %jd %ju\n", strtoimax(texts[t], NULL, bases[b]), strtoumax(texts[t], &end, bases[b]));
        }
    printf("%ld %ld %ld %lu\n", strtol("2147483647", NULL, 10), strtol("-2147483648", NULL, 10), strtol("-77", NULL, 8),
           strtoul("4294967295", NULL, 10));
    errno = 0;
    printf("%ld ", strtol("5", NULL, 1));
    printf("%d\n", errno == EINVAL);
    errno = 0;
    printf("%ld ", strtol("5", NULL, 37));
    printf("%d\n", errno == EINVAL);
    printf("%d %ld %lld %d\n", atoi(" -12x"), atol("34"), atoll("123456789012345"), atoi("x"));
    printf("%jd\n", imaxabs(-5));
    imaxdiv_t q = imaxdiv(-17, 5);
    printf("%jd %jd\n", q.quot, q.rem);
    return 0;
}
