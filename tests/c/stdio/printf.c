// flags: -Wno-format -w
#include <stdio.h>
#include <string.h>
#include <limits.h>
#include <stdint.h>
#include <stddef.h>
#include <errno.h>
#include <float.h>
#include <math.h>

static const double values[] = {
    0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, 0.25, 0.125, 0.1, 0.3, 1.0 / 3, 2.0 / 3, 9.5, 99.5, 0.95, 9.995, 999998.5, /* glibc's %#g loses zeros at 999999.5 */
    123456.5, 1234565, 12345650, 1e5, 1e6, 1e15, 1e16, 1e17, 1e22, 1e23, 1e100, 1e-4, 1e-5, 0.00012345, 1.2345e-5,
    DBL_MAX, DBL_MIN, 5e-324, 2.2250738585072011e-308, 3.14159265358979, 9007199254740993.0, 4503599627370496.5,
    INFINITY, -INFINITY,
};
static const char *const formats[] = {
    "%f", "%e", "%g", "%.0f", "%.1f", "%.2f", "%.3f", "%.10f", "%.17f", "%.30f", "%.0e", "%.1e", "%.5e", "%.16e", "%.17e",
    "%.40e", "%.0g", "%.1g", "%.3g", "%.10g", "%.15g", "%.17g", "%.25g", "%#g", "%#.0f", "%#.0e", "%#.3g", "%+f", "% g",
    "%20f", "%-20f|", "%020f", "%-020f|", "%+020.3e", "% 015g", "%F", "%E", "%G", "%#.10G", "%'f", "%10.3f", "%.400f",
};

int main(void) {
    for (size_t v = 0; v < sizeof values / sizeof *values; v++)
        for (size_t f = 0; f < sizeof formats / sizeof *formats; f++) {
            printf("%s [", formats[f]);
            int n = printf(formats[f], values[v]);
            printf("] %d\n", n);
        }
    static const char *const whole[] = {"%d", "%i", "%5d", "%-5d|", "%05d", "%+d", "% d", "%.3d", "%8.3d", "%-8.3d|", "%08.3d",
        "%.0d", "%u", "%o", "%#o", "%x", "%#x", "%X", "%#X", "%#10x", "%#010x", "%-#10x|", "%.10x", "%hhd", "%hd", "%hhu", "%hu",
        "%hhx", "%+.0d", "%'d"};
    static const int numbers[] = {0, 1, -1, 42, -42, 255, 256, 65535, 65536, INT_MAX, INT_MIN};
    for (size_t v = 0; v < sizeof numbers / sizeof *numbers; v++)
        for (size_t f = 0; f < sizeof whole / sizeof *whole; f++) {
            printf("%s [", whole[f]);
            int n = printf(whole[f], numbers[v]);
            printf("] %d\n", n);
        }
    printf("%lld %lld %llu %llx %llo %jd %ju %zu %Zu %td %qd\n", LLONG_MIN, LLONG_MAX, ULLONG_MAX, ULLONG_MAX, ULLONG_MAX,
           INTMAX_MIN, UINTMAX_MAX, (size_t)123, (size_t)124, (ptrdiff_t)-5, 99LL);
    printf("%ld %lu %lx\n", -7L, 7UL, 255UL);
    printf("[%s] [%10s] [%-10s] [%.2s] [%10.2s] [%.0s] [%.*s] [%*s] [%*s]\n", "text", "text", "text", "text", "text", "text",
           3, "text", 8, "text", -8, "text");
    char unterminated[3] = {'a', 'b', 'c'};
    printf("[%.3s] [%.2s]\n", unterminated, unterminated);
    printf("[%c] [%5c] [%-5c] [%%] [%5.1f] [%*.*f]\n", 'x', 'y', 'z', 3.14159, 10, 2, 2.71828);
    printf("[%.*d] [%.*f] [%.*s]\n", -1, 5, -3, 1.5, -1, "negative");
    printf("%2$s %1$d %2$s\n", 5, "pos");
    printf("%1$*2$d|%1$-*2$d|%3$.*2$f\n", 5, 4, 1.23456789);
    printf("%3$lld %1$d %2$g %4$s\n", 1, 2.5, 1LL << 40, "mixed");
    int n1; long n2; long long n3; short n4; signed char n5; size_t n6;
    printf("ab%ncd%lnef%llngh%hnij%hhn%zn\n", &n1, &n2, &n3, &n4, &n5, &n6);
    printf("%d %ld %lld %d %d %zu\n", n1, n2, n3, n4, n5, n6);
    char buffer[20];
    printf("%d ", snprintf(buffer, sizeof buffer, "%s", "0123456789012345678901234567890"));
    puts(buffer);
    printf("%d ", snprintf(buffer, 5, "%d", 123456789));
    puts(buffer);
    printf("%d\n", snprintf(NULL, 0, "%s %f", "length", 1.0));
    printf("%d\n", snprintf(buffer, 1, "x") + buffer[0]);
    printf("%d ", sprintf(buffer, "%d-%d", 1, 2));
    puts(buffer);
    errno = 0;
    printf("%d", snprintf(NULL, 0, "%2147483648d", 1));
    printf(" %d\n", errno == EOVERFLOW);
    errno = 0;
    printf("%d", snprintf(NULL, 0, "%2147483647d%d", 1, 2));
    printf(" %d\n", errno == EOVERFLOW);
    printf("%d\n", snprintf(NULL, 0, "%2147483647d", 1) == INT_MAX);
    printf("%d\n", snprintf(NULL, 0, "%.1000000f", 0.1));
    printf("%.*e\n", 1100, 5e-324);
    printf("%.1100f\n", DBL_MIN);
    printf("%.0f %.3f\n", DBL_MAX, -DBL_MAX);
    errno = ENOENT;
    printf("%m %d\n", 5);
    printf("%a %a %a %A %.0a %.0a %.1a %.3a %20a|%-20a|%020a|%+a|%#.0a\n", 1.0, 0.1, -0.0, 255.5, 1.5, 2.5, 1.97, 1.0, 1.0,
           1.0, 1.0, 1.0, 1.0);
    printf("%.15a %.13a %.5a %a\n", 0.1, 0.1, 0.1, DBL_MAX);
    printf("%Lf %Le %Lg %.20Lf %10.3Lf|\n", 1.5L, 0.125L, 1e10L, 0.5L, 2.25L);
    printf("[%10f] [%-10f] [%010f] [%+f] [% F]\n", INFINITY, INFINITY, INFINITY, INFINITY, INFINITY);
    printf("[%10f] [%-10E] [%010g]\n", NAN, NAN, NAN);
    fprintf(stdout, "%s\n", "fprintf");
    return 0;
}
