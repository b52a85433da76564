// flags: -w -D_GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <locale.h>
#include <errno.h>

#define INT(source, format) do { int a = -99, b = -99, n = -1; \
    int r = sscanf(source, format "%n", &a, &b, &n); printf("%s | %s: %d %d %d\n", source, format, r, a, b); } while (0)
#define ONE(source, format) do { int a = -99, n = -1; \
    int r = sscanf(source, format "%n", &a, &n); printf("%s | %s: %d %d %d\n", source, format, r, a, n); } while (0)
#define DOUBLE(source, format) do { double a = -99; int n = -1; \
    int r = sscanf(source, format "%n", &a, &n); printf("%s | %s: %d %.17g %d\n", source, format, r, a, n); } while (0)
#define TEXT(source, format) do { char a[40]; memset(a, '#', 40); a[39] = 0; int n = -1; \
    int r = sscanf(source, format "%n", a, &n); printf("%s | %s: %d %.39s %d\n", source, format, r, a, n); } while (0)

int main(void) {
    setlocale(LC_ALL, "C.UTF-8");
    ONE("42", "%d"); ONE("  -42x", "%d"); ONE("+7", "%d"); ONE("x", "%d"); ONE("", "%d"); ONE("-", "%d"); ONE("12345", "%3d");
    ONE("0x1f", "%i"); ONE("017", "%i"); ONE("08", "%i"); ONE("ff", "%x"); ONE("0xff", "%x"); ONE("777", "%o");
    ONE("4294967295", "%u"); ONE("-1", "%u"); ONE("a12", "a%d"); ONE("b12", "a%d"); ONE("12 34", "%*d%d"); ONE("%12", "%%%d");
    ONE("  %12", " %%%d"); ONE("-+5", "%d"); ONE("- 5", "%d");
    INT("1,2", "%d,%d"); INT("1 ,2", "%d ,%d"); INT("1, 2", "%d,%d"); INT("1", "%d,%d"); INT("1,", "%d,%d"); INT("123456", "%2d%3d");
    INT("1 2", "%d%d"); INT("1\n\t 2", "%d %d"); INT("2 1", "%2$d %1$d");
    DOUBLE("1.5", "%lf"); DOUBLE("  -2.5e3x", "%lf"); DOUBLE(".5", "%lf");
    DOUBLE("5.", "%lf"); DOUBLE(".", "%lf"); DOUBLE("0x1.8p1", "%lf"); DOUBLE("inf", "%lf"); DOUBLE("INFINITY", "%le");
    DOUBLE("1.23456", "%4lf"); DOUBLE("123456789012345678901234567890", "%lf"); DOUBLE("-.e", "%lf"); DOUBLE("4.9e-324", "%lg");
    TEXT("hello world", "%s"); TEXT("   hello", "%s"); TEXT("hello", "%3s"); TEXT("", "%s"); TEXT("   ", "%s");
    TEXT("abc123", "%[a-z]"); TEXT("abc123", "%[^0-9]"); TEXT("]abc", "%[]a]"); TEXT("abc]", "%[^]]"); TEXT("a-b", "%[a-]");
    TEXT("123", "%[a-z]"); TEXT("abcdef", "%3[a-z]"); TEXT("x yz", "%4c"); TEXT("xy", "%2c"); TEXT(" x", " %c");
    TEXT("key=value", "%*[^=]=%s");
    {
        signed char a; short b; long c; long long d; size_t e; unsigned char f;
        int r = sscanf("-5 300 70000 1234567890123 77 200", "%hhd %hd %ld %lld %zu %hhu", &a, &b, &c, &d, &e, &f);
        printf("%d %d %d %ld %lld %zu %d\n", r, a, b, c, d, e, f);
    }
    {
        float f; long double l; double d;
        int r = sscanf("1.1 2.2 3.25", "%f %lf %Lf", &f, &d, &l);
        printf("%d %.9g %.17g %.10Lg\n", r, f, d, l);
    }
    {
        char *a = NULL, *b = NULL, *c = NULL;
        int r = sscanf("alpha beta, gamma", "%ms %m[^,],%*1[ ]%5mc", &a, &b, &c);
        printf("%d %s %s %.5s\n", r, a, b, c);
        free(a); free(b); free(c);
    }
    {
        wchar_t w[20]; wchar_t one; int n;
        int r = sscanf("wört €x", "%ls %lc%n", w, &one, &n);
        printf("%d %ls %lc %d\n", r, w, one, n);
        r = sscanf("äöü", "%2ls", w);
        printf("%d %ls\n", r, w);
        r = sscanf("abc", "%l[a-b]", w);
        printf("%d %ls\n", r, w);
    }
    {
        void *p;
        char text[40];
        int x;
        snprintf(text, sizeof text, "%p", (void *)&x);
        printf("%d ", sscanf(text, "%p", &p));
        printf("%d\n", p == &x);
    }
    printf("%d %d %d\n", sscanf("", ""), sscanf("", "x"), sscanf("y", "x"));
    int a, b;
    printf("%d\n", sscanf("5", "%d %d", &a, &b));
    return 0;
}
