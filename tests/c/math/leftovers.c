// oracle: none pow10 left glibc, and issignaling needs a signalling NaN in each type (C23 7.12.3.8)
#include <math.h>
#include <stdio.h>

double pow10(double);
float pow10f(float);
long double pow10l(long double);

int main(void)
{
    int bad = pow10(3) != 1000 || pow10f(2) != 100 || pow10l(-1) > 0.1000001L || pow10l(4) != 10000;
    bad |= !issignaling(__builtin_nansf("")) || !issignaling(__builtin_nans("")) || !issignaling(__builtin_nansl(""));
    bad |= issignaling(1.0f) || issignaling(__builtin_nan("")) || issignaling(__builtin_infl());
    puts(bad ? "wrong" : "ok");
    return bad;
}
