/* printf, scanf and number conversion. */
#include "bench.h"
#include <stdlib.h>
#include <string.h>

static char text[512];

int main(void)
{
    static const double numbers[8] = {3.141592653589793, 1e300, 1.0 / 3, 123456.789, 5e-324, 0.1, 2.5e-10, 42};
    static const char *const decimals[8] = {"3.141592653589793", "1e300", "0.333333333333333333", "123456.789", "5e-324", "0.1", "2.5e-10", "42"};
    static const char *const integers[8] = {"0", "-1", "42", "123456", "2147483647", "-99999", "7", "1000000"};
    BENCH("snprintf %d", 200000, KEEP(snprintf(text, sizeof text, "%d", (int)i * 7919)));
    BENCH("snprintf %s", 200000, KEEP(snprintf(text, sizeof text, "[%s]", "a few words of text")));
    BENCH("snprintf mixed", 100000, KEEP(snprintf(text, sizeof text, "%5d|%-8s|%#x|%c|%lu", (int)i, "name", (unsigned)i, 'x', i)));
    BENCH("snprintf %.17g", 20000, KEEP(snprintf(text, sizeof text, "%.17g", numbers[i & 7])));
    BENCH("snprintf %g", 20000, KEEP(snprintf(text, sizeof text, "%g", numbers[i & 7])));
    BENCH("snprintf %.2f", 20000, KEEP(snprintf(text, sizeof text, "%.2f", (double)i * 0.37)));
    BENCH("snprintf %e", 20000, KEEP(snprintf(text, sizeof text, "%e", numbers[i & 7])));
    BENCH("snprintf %a", 20000, KEEP(snprintf(text, sizeof text, "%a", numbers[i & 7])));
    BENCH("strtod", 20000, KEEP((int)strtod(decimals[i & 7], NULL)));
    BENCH("strtol", 200000, KEEP(strtol(integers[i & 7], NULL, 10)));
    BENCH("atoi", 200000, KEEP(atoi(integers[i & 7])));
    int a, b;
    double d;
    char word[32];
    BENCH("sscanf %d %d", 50000, KEEP(sscanf("1234 5678", "%d %d", &a, &b)));
    BENCH("sscanf mixed", 20000, KEEP(sscanf("name=value 42 0x1f", "%31[a-z]=%*s %d %x", word, &a, (unsigned *)&b)));
    BENCH("sscanf %lf", 20000, KEEP(sscanf("3.14159", "%lf", &d)));
    return 0;
}
