// flags: -D_GNU_SOURCE
// env: TZ=UTC0
#include <stdio.h>
#include <string.h>
#include <time.h>

int main(void) {
    const char *cases[][2] = {{"2024-02-29T13:05:06", "%Y-%m-%dT%H:%M:%S"}, {"Thu Jan  1 00:00:00 1970", "%c"},
        {"12:05 am", "%I:%M %p"}, {"12:05 PM", "%I:%M %p"}, {"Mon, 06 Nov 2023 08:49:37 GMT", "%a, %d %b %Y %H:%M:%S GMT"},
        {"2023 060", "%Y %j"}, {"1/2/68", "%D"}, {"1/2/69", "%D"}, {"12/31/99", "%D"}, {"23:59", "%R"},
        {"23:59:60", "%T"}, {"11:22:33 PM", "%r"}, {"1700000000", "%s"}, {"+0530", "%z"}, {"-08:00", "%z"}, {"Z", "%z"},
        {"january 5", "%B %d"}, {"MAY 5", "%b %d"}, {"05-17", "%m-%d"}, {"31 12", "%d %m"}, {"2024-W10-1", "%G-W%V-%u"}, 
        {"13", "%m"}, {"32", "%d"}, {"abc", "abd"}, {"100%", "100%%"}, {"x y", "x %n y"}, {"20240229", "%Y%m%d"},
        {"2024 10 1", "%Y %W %w"}, {"2024 10 Sun", "%Y %U %a"}};
    for (unsigned i = 0; i < sizeof cases / sizeof *cases; ++i) {
        struct tm tm;
        memset(&tm, 0, sizeof tm);
        char *end = strptime(cases[i][0], cases[i][1], &tm);
        if (!end) {
            printf("%s: no\n", cases[i][1]);
            continue;
        }
        printf("%s: [%s] %d-%d-%d %d:%d:%d w%d y%d %ld\n", cases[i][1], end, tm.tm_year, tm.tm_mon, tm.tm_mday, tm.tm_hour,
               tm.tm_min, tm.tm_sec, tm.tm_wday, tm.tm_yday, (long)tm.tm_gmtoff);
    }
}
