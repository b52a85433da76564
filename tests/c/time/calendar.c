// flags: -D_GNU_SOURCE
// env: TZ=UTC0
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static void show(const struct tm *t) {
    printf("%d-%d-%d %d:%d:%d w%d y%d\n", t->tm_year, t->tm_mon, t->tm_mday, t->tm_hour, t->tm_min, t->tm_sec,
           t->tm_wday, t->tm_yday);
}

int main(void) {
    time_t times[] = {0, -1, 951782400, 4107542399, -62135596800, -62167219200, 253402300800, 67768036191676799,
        -67768040609740800, 1711846800};
    char buffer[32];
    for (unsigned i = 0; i < sizeof times / sizeof *times; ++i) {
        struct tm tm = *gmtime(&times[i]), other;
        show(&tm);
        printf("%lld %d\n", (long long)timegm(&tm), localtime_r(&times[i], &other) == &other);
        printf("%lld\n", (long long)mktime(&other));
        if (times[i] > -62000000000 && times[i] < 253402300800)
            printf("%s%s", asctime_r(&tm, buffer), ctime(&times[i]));
    }
    time_t far = 67768036191676800;
    errno = 0;
    printf("%d", gmtime(&far) == NULL);
    printf(" %d\n", errno == EOVERFLOW);
    struct tm odd = {.tm_sec = 100000, .tm_min = -500, .tm_hour = 99, .tm_mday = 400, .tm_mon = -30, .tm_year = 100};
    printf("%lld\n", (long long)timegm(&odd));
    show(&odd);
    printf("%.1f %s", difftime(5, 7), ctime_r(&times[2], buffer));
    printf("%s", asctime(&odd));
}
