/* In C++, where a second definition is an error, the headers have no bodies for these. */
#include <math.h>
#include <stdlib.h>
#include <strings.h>

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
}
