/* Small functions of many headers. */
#include "bench.h"
#include <arpa/inet.h>
#include <ctype.h>
#include <fnmatch.h>
#include <getopt.h>
#include <glob.h>
#include <iconv.h>
#include <inttypes.h>
#include <langinfo.h>
#include <libgen.h>
#include <locale.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/time.h>
#include <unistd.h>

static void convert(const char *name, const char *to, const char *from, const char *text)
{
    iconv_t conversion = iconv_open(to, from);
    if (conversion == (iconv_t)-1)
        return;
    static char out[4096];
    BENCH(name, 4000, char *in = (char *)text; size_t left = strlen(text); char *o = out; size_t room = sizeof out; KEEP(iconv(conversion, &in, &left, &o, &room)));
    iconv_close(conversion);
}

static int equal_int(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

int main(void)
{
    static char text[] = "Mixed Case, 12345 digits\tand (punctuation)!";
    enum { LENGTH = sizeof text - 1 };
    BENCH("isalnum", 400000, KEEP(isalnum(text[i % LENGTH])));
    BENCH("isspace", 400000, KEEP(isspace(text[i % LENGTH])));
    BENCH("ispunct", 400000, KEEP(ispunct(text[i % LENGTH])));
    BENCH("isprint", 400000, KEEP(isprint(text[i % LENGTH])));
    BENCH("isxdigit", 400000, KEEP(isxdigit(text[i % LENGTH])));
    BENCH("toupper", 400000, KEEP(toupper(text[i % LENGTH])));
    BENCH("tolower", 400000, KEEP(tolower(text[i % LENGTH])));
    BENCH("abs", 400000, KEEP(abs((int)i - 1000)));
    BENCH("div", 400000, KEEP(div((int)i, 10).rem));
    BENCH("ldiv", 400000, KEEP(ldiv((long)i, 10).rem));
    BENCH("lldiv", 400000, KEEP(lldiv((long long)i, 10).rem));
    BENCH("ffs", 400000, KEEP(ffs((int)i)));
    BENCH("ffsll", 400000, KEEP(ffsll((long long)i << 20)));
    BENCH("htonl", 400000, KEEP(htonl((unsigned)i)));
    BENCH("htons", 400000, KEEP(htons((unsigned short)i)));
    BENCH("a64l", 200000, KEEP(a64l("zz12Ab")));
    BENCH("l64a", 200000, KEEP(l64a((long)i)));
    unsigned seed = 1;
    unsigned short seeds[3] = {1, 2, 3};
    BENCH("rand", 400000, KEEP(rand()));
    BENCH("rand_r", 400000, KEEP(rand_r(&seed)));
    BENCH("random", 400000, KEEP(random()));
    BENCH("srand", 100000, srand((unsigned)i));
    BENCH("srandom", 20000, srandom((unsigned)i));
    BENCH("drand48", 400000, KEEP((int)drand48()));
    BENCH("erand48", 400000, KEEP((int)erand48(seeds)));
    BENCH("lrand48", 400000, KEEP(lrand48()));
    BENCH("mrand48", 400000, KEEP(mrand48()));
    for (int k = 0; k < 30; k++) {
        char name[16];
        snprintf(name, sizeof name, "VARIABLE_%d", k);
        setenv(name, "value", 1);
    }
    BENCH("getenv first", 100000, KEEP(getenv("VARIABLE_0")));
    BENCH("getenv last", 100000, KEEP(getenv("VARIABLE_29")));
    BENCH("getenv none", 100000, KEEP(getenv("NOT_THERE")));
    BENCH("setenv", 20000, setenv("VARIABLE_7", i & 1 ? "odd" : "even", 1));
    static char pair[] = "VARIABLE_9=x";
    BENCH("putenv", 20000, putenv(pair));
    BENCH("setenv+unsetenv", 20000, setenv("NEW", "value", 1); unsetenv("NEW"));
    char path[64];
    BENCH("basename", 100000, strcpy(path, "/usr/lib/x86_64/libc.so"); KEEP(basename(path)));
    BENCH("dirname", 100000, strcpy(path, "/usr/lib/x86_64/libc.so"); KEEP(dirname(path)));
    BENCH("fnmatch *.c", 100000, KEEP(fnmatch("*.c", "program.c", 0)));
    BENCH("fnmatch path", 100000, KEEP(fnmatch("src/*/[a-m]*.[ch]", "src/string/memchr.c", FNM_PATHNAME)));
    BENCH("fnmatch stars", 20000, KEEP(fnmatch("*a*b*c*d*", "xxaxxbxxcxxaxbxxcxxaxbxxcxx", 0)));
    BENCH("fnmatch none", 100000, KEEP(fnmatch("README", "program.c", 0)));
    static char *arguments[] = {"program", "-a", "-b", "value", "--long", "--with=value", "file", NULL};
    static const struct option options[] = {{"long", 0, 0, 'l'}, {"with", 1, 0, 'w'}, {0, 0, 0, 0}};
    BENCH("getopt", 20000, optind = 1; while (getopt(4, arguments, "ab:") != -1) {});
    BENCH("getopt_long", 20000, optind = 1; while (getopt_long(7, arguments, "ab:", options, 0) != -1) {});
    unsigned char address[16];
    char shown[64];
    BENCH("inet_pton 4", 100000, KEEP(inet_pton(AF_INET, "192.168.10.254", address)));
    BENCH("inet_ntop 4", 50000, KEEP(inet_ntop(AF_INET, address, shown, sizeof shown)));
    BENCH("inet_pton 6", 50000, KEEP(inet_pton(AF_INET6, "2001:db8::8a2e:370:7334", address)));
    BENCH("inet_ntop 6", 50000, KEEP(inet_ntop(AF_INET6, address, shown, sizeof shown)));
    BENCH("inet_addr", 100000, KEEP(inet_addr("192.168.10.254")));
    BENCH("setlocale", 20000, KEEP(setlocale(LC_ALL, i & 1 ? "C" : "C.UTF-8")));
    BENCH("setlocale NULL", 50000, KEEP(setlocale(LC_ALL, NULL)));
    BENCH("localeconv", 100000, KEEP(localeconv()));
    BENCH("nl_langinfo", 100000, KEEP(nl_langinfo(CODESET)));
    static int values[100];
    for (int k = 0; k < 100; k++)
        values[k] = k * 3;
    size_t count = 100;
    BENCH("lfind", 20000, int key = (int)(i % 100) * 3; KEEP(lfind(&key, values, &count, sizeof *values, equal_int)));
    BENCH("bsearch 100", 100000, int key = (int)(i % 100) * 3; KEEP(bsearch(&key, values, 100, sizeof *values, equal_int)));
    struct timeval day;
    struct timespec spec;
    BENCH("time", 20000, KEEP((int)time(NULL)));
    BENCH("gettimeofday", 20000, gettimeofday(&day, NULL));
    BENCH("clock_gettime", 20000, clock_gettime(CLOCK_REALTIME, &spec));
    static const char latin[] = "Zw\xf6lf Boxk\xe4mpfer jagen Viktor quer \xfc" "ber den gro\xdf" "en Sylter Deich, und noch einmal und noch einmal.";
    static const char utf8[] = "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich, 日本語も少し。";
    convert("iconv latin1 to utf8", "UTF-8", "ISO-8859-1", latin);
    convert("iconv utf8 to latin1", "ISO-8859-1", "UTF-8", "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich, und noch einmal.");
    convert("iconv utf8 to utf16", "UTF-16LE", "UTF-8", utf8);
    convert("iconv utf8 to utf32", "UTF-32LE", "UTF-8", utf8);
    convert("iconv utf8 to utf8", "UTF-8", "UTF-8", utf8);
    convert("iconv ascii", "UTF-8", "ASCII", text);
    convert("iconv cp1252", "UTF-8", "WINDOWS-1252", latin);
    convert("iconv koi8", "UTF-8", "KOI8-R", latin);
    convert("iconv sjis", "UTF-8", "SHIFT_JIS", "\x93\xfa\x96{\x8c\xea\x82\xe0\x8f\xad\x82\xb5 text \x93\xfa\x96{\x8c\xea");
    convert("iconv eucjp", "UTF-8", "EUC-JP", "\xc6\xfc\xcb\xdc\xb8\xec text \xc6\xfc\xcb\xdc\xb8\xec");
    convert("iconv gbk", "UTF-8", "GBK", "\xd6\xd0\xce\xc4 text \xd6\xd0\xce\xc4");
    convert("iconv big5", "UTF-8", "BIG5", "\xa4\xa4\xa4\xe5 text \xa4\xa4\xa4\xe5");
    convert("iconv euckr", "UTF-8", "EUC-KR", "\xc7\xd1\xb1\xdb text \xc7\xd1\xb1\xdb");
    BENCH("iconv_open", 2000, iconv_t c = iconv_open("UTF-8", "ISO-8859-1"); KEEP(c); iconv_close(c));
    return 0;
}
