/* Programs may have their own functions of the names that the headers have bodies for. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <ctype.h>
#include <math.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <time.h>
#include <wchar.h>
#include <wctype.h>

/* An address, and a declaration once more. */
int (*const address)(int) = isalnum;
int isalnum(int);
extern int getc(FILE *);

int isalnum(int c) { return c; }
int isblank(int c) { return c; }
int iscntrl(int c) { return c; }
int ispunct(int c) { return c; }
int isspace(int c) { return c; }
int isxdigit(int c) { return c; }
int tolower(int c) { return c; }
int toupper(int c) { return c; }
#undef isdigit
int isdigit(int c) { return c; }
int iswalnum(wint_t c) { return (int)c; }
int iswalpha(wint_t c) { return (int)c; }
int iswblank(wint_t c) { return (int)c; }
int iswcntrl(wint_t c) { return (int)c; }
int iswgraph(wint_t c) { return (int)c; }
int iswlower(wint_t c) { return (int)c; }
int iswprint(wint_t c) { return (int)c; }
int iswpunct(wint_t c) { return (int)c; }
int iswspace(wint_t c) { return (int)c; }
int iswupper(wint_t c) { return (int)c; }
int iswxdigit(wint_t c) { return (int)c; }
wint_t towlower(wint_t c) { return c; }
wint_t towupper(wint_t c) { return c; }
int getc(FILE *file) { return file == stdin; }
int fgetc(FILE *file) { return file == stdin; }
int getc_unlocked(FILE *file) { return file == stdin; }
int fgetc_unlocked(FILE *file) { return file == stdin; }
int feof(FILE *file) { return file == stdin; }
int ferror(FILE *file) { return file == stdin; }
int feof_unlocked(FILE *file) { return file == stdin; }
int ferror_unlocked(FILE *file) { return file == stdin; }
int putc(int c, FILE *file) { return file == stdin ? c : 0; }
int fputc(int c, FILE *file) { return file == stdin ? c : 0; }
int putc_unlocked(int c, FILE *file) { return file == stdin ? c : 0; }
int fputc_unlocked(int c, FILE *file) { return file == stdin ? c : 0; }
int ungetc(int c, FILE *file) { return file == stdin ? c : 0; }
int getchar(void) { return 0; }
int getchar_unlocked(void) { return 0; }
int putchar(int c) { return c; }
int putchar_unlocked(int c) { return c; }
void clearerr(FILE *file) { (void)file; }
void clearerr_unlocked(FILE *file) { (void)file; }
size_t fread(void *to, size_t size, size_t count, FILE *file) { return to == file ? size : count; }
size_t fwrite(const void *from, size_t size, size_t count, FILE *file) { return from == file ? size : count; }
wint_t fgetwc(FILE *file) { return file == stdin; }
wint_t getwc(FILE *file) { return file == stdin; }
wint_t fputwc(wchar_t c, FILE *file) { return file == stdin ? (wint_t)c : 0; }
wint_t putwc(wchar_t c, FILE *file) { return file == stdin ? (wint_t)c : 0; }
wint_t btowc(int c) { return (wint_t)c; }
int wctob(wint_t c) { return (int)c; }
size_t mbrlen(const char *s, size_t n, mbstate_t *p) { return s && p ? n : 0; }
size_t mbrtowc(wchar_t *w, const char *s, size_t n, mbstate_t *p) { return w && s && p ? n : 0; }
size_t wcrtomb(char *s, wchar_t w, mbstate_t *p) { return s && p ? (size_t)w : 0; }
int mbsinit(const mbstate_t *p) { return !p; }
int wcwidth(wchar_t c) { return (int)c; }
int mblen(const char *s, size_t n) { return s ? (int)n : 0; }
int mbtowc(wchar_t *w, const char *s, size_t n) { return w && s ? (int)n : 0; }
int wctomb(char *s, wchar_t w) { return s ? (int)w : 0; }
div_t div(int n, int d) { div_t r; r.quot = n; r.rem = d; return r; }
ldiv_t ldiv(long n, long d) { ldiv_t r; r.quot = n; r.rem = d; return r; }
lldiv_t lldiv(long long n, long long d) { lldiv_t r; r.quot = n; r.rem = d; return r; }
int abs(int n) { return n; }
long labs(long n) { return n; }
long long llabs(long long n) { return n; }
int ffs(int n) { return n; }
int ffsl(long n) { return (int)n; }
int ffsll(long long n) { return (int)n; }
void *bsearch(const void *key, const void *base, size_t count, size_t size, int (*compare)(const void *, const void *))
{
    return key == base && count == size && compare ? NULL : (void *)compare;
}
void *lfind(const void *key, const void *base, size_t *count, size_t size, int (*compare)(const void *, const void *))
{
    return key == base && *count == size && compare ? NULL : (void *)compare;
}
uint32_t htonl(uint32_t n) { return n; }
uint32_t ntohl(uint32_t n) { return n; }
uint16_t htons(uint16_t n) { return n; }
uint16_t ntohs(uint16_t n) { return n; }
double difftime(time_t a, time_t b) { return (double)(a - b); }
double round(double x) { return x; }
float roundf(float x) { return x; }
double fmax(double x, double y) { return x + y; }
float fmaxf(float x, float y) { return x + y; }
double fmin(double x, double y) { return x + y; }
float fminf(float x, float y) { return x + y; }
double fdim(double x, double y) { return x + y; }
float fdimf(float x, float y) { return x + y; }
long lround(double x) { return (long)x; }
long lroundf(float x) { return (long)x; }
long lrint(double x) { return (long)x; }
long lrintf(float x) { return (long)x; }
long long llround(double x) { return (long long)x; }
long long llroundf(float x) { return (long long)x; }
long long llrint(double x) { return (long long)x; }
long long llrintf(float x) { return (long long)x; }
double modf(double x, double *whole) { return *whole = x; }
float modff(float x, float *whole) { return *whole = x; }
double frexp(double x, int *exponent) { return *exponent = 0, x; }
double ldexp(double x, int n) { return x + n; }
double scalbn(double x, int n) { return x + n; }
