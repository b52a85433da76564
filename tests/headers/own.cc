/* In C++, where a second definition is an error, the headers have no bodies for these. */
#include <arpa/inet.h>
#include <math.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <wchar.h>

extern int (*const address)(int);
int (*const address)(int) = abs;
extern "C" {
int abs(int n) { return n; }
long labs(long n) { return n; }
int ffs(int n) { return n; }
double round(double x) { return x; }
double fmax(double x, double y) { return x + y; }
double fmin(double x, double y) { return x + y; }
double fdim(double x, double y) { return x + y; }
long lrint(double x) { return (long)x; }
double modf(double x, double *whole) { return *whole = x; }
double frexp(double x, int *exponent) { return *exponent = 0, x; }
double ldexp(double x, int n) { return x + n; }
uint32_t htonl(uint32_t n) { return n; }
uint16_t ntohs(uint16_t n) { return n; }
int getc_unlocked(FILE *file) { return file == stdin; }
int getchar_unlocked(void) { return 0; }
int putc_unlocked(int c, FILE *file) { return file == stdin ? c : 0; }
int putchar_unlocked(int c) { return c; }
int fgetc_unlocked(FILE *file) { return file == stdin; }
int fputc_unlocked(int c, FILE *file) { return file == stdin ? c : 0; }
int feof_unlocked(FILE *file) { return file == stdin; }
int ferror_unlocked(FILE *file) { return file == stdin; }
void clearerr_unlocked(FILE *) {}
int wcwidth(wchar_t c) { return (int)c; }
void *lfind(const void *key, const void *, size_t *, size_t, int (*)(const void *, const void *))
{
    return const_cast<void *>(key);
}
}
