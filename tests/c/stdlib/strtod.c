// flags: -w
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <errno.h>
#include <stdint.h>

static void one(const char *text) {
    char *end;
    errno = 0;
    double d = strtod(text, &end);
    int range = errno == ERANGE;
    uint64_t bits;
    memcpy(&bits, &d, 8);
    printf("%s: %.17g %llx %d %d", text, d, (unsigned long long)bits, (int)(end - text), range);
    errno = 0;
    float f = strtof(text, &end);
    uint32_t b;
    memcpy(&b, &f, 4);
    printf(" %x %d %d", b, (int)(end - text), errno == ERANGE);
    long double l = strtold(text, &end);
    printf(" %.15Lg %d %.17g\n", l, (int)(end - text), atof(text));
}

int main(void) {
    static const char *const texts[] = {
        "0", "-0", "1", "+1", " \t\n\v\f\r2", "1.5", ".5", "5.", ".", "", "-", "e5", "1e5", "1e", "1e+", "1e-", "1E+2x", "0x", "0x1",
        "0x1p", "0x1p3", "0x.8", "0x.", "0X1.8P-1", "0x1.fffffffffffff8p0", "0x1.fffffffffffff7p0", "0x1p-1074", "0x1p-1075",
        "0x1.8p-1075", "0x1p1024", "0x1p99999999999999999", "inf", "-INF", "infinit", "infinity", "infinityx", "nan", "-nan",
        "nan()", "nan(", "nan(12", "nan(abc)", "nan(0x12)x", "in", "na", "0.1", "0.3", "1e22", "1e23", "8.41e21",
        "9007199254740993", "9007199254740992.99999999999999999999", "9007199254740993.00000000000000000000000000000001",
        "2.2250738585072011e-308", "2.2250738585072014e-308", "4.9406564584124654e-324", "2.4703282292062327e-324",
        "2.4703282292062328e-324", "1e-400", "1e400", "1.7976931348623157e308", "1.7976931348623159e308", "-1e9999999999999",
        "1e-9999999999999999", "0e99999999999", "123456789012345678901234567890", "1.7976931348623158079372897140530341507993e308",
        "3.4028235677973366e38", "1e-45", "7e-46", "1..2", "1.2.3", "1,5", "0x1.23456789abcdefp5", "00000000000000000000000001",
        "0.000000000000000000000000000000000000000000000000000000001", "1_000", "1e5.5", "--1",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        one(texts[i]);
    char big[2000];
    memset(big, '9', 1000);
    strcpy(big + 1000, "e-990");
    one(big);
    memset(big, '0', 1000);
    memcpy(big, "0.", 2);
    strcpy(big + 1000, "17e+1000");
    one(big);
    return 0;
}
