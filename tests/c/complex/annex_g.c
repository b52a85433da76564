// flags: -lm -fno-builtin
/* The special values of C17 G.6.1 to G.6.4, row by row, in the three widths, with what follows from them by symmetry:
 * f(conj z) = conj f(z), and f(-z) = -f(z) or f(z) for odd and even functions. The circular functions are checked against the
 * rows of the hyperbolic ones: casin z = -i casinh iz, and so on. */
#include <complex.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

typedef long double complex number;
typedef number function(number);

#define WIDTHS(name)                                                        \
    static number name##_0(number z) { return name##f((float complex)z); }  \
    static number name##_1(number z) { return name((double complex)z); }    \
    static number name##_2(number z) { return name##l(z); }
/* The hyperbolic function by its circular one. */
#define TURNED(name, re, im)                                                                                   \
    static number back_##name(number r) { return CMPLXL(re, im); }                                             \
    static number name##_0(number z) { return back_##name(name##f((float complex)CMPLXL(cimagl(z), -creall(z)))); } \
    static number name##_1(number z) { return back_##name(name((double complex)CMPLXL(cimagl(z), -creall(z)))); }   \
    static number name##_2(number z) { return back_##name(name##l(CMPLXL(cimagl(z), -creall(z)))); }
WIDTHS(cacos) WIDTHS(cacosh) WIDTHS(casinh) WIDTHS(catanh) WIDTHS(ccosh) WIDTHS(csinh) WIDTHS(ctanh)
WIDTHS(cexp) WIDTHS(clog) WIDTHS(csqrt) WIDTHS(cproj)
TURNED(casin, -cimagl(r), creall(r)) TURNED(catan, -cimagl(r), creall(r)) TURNED(csin, -cimagl(r), creall(r))
TURNED(ctan, -cimagl(r), creall(r)) TURNED(ccos, creall(r), cimagl(r))

/* Arguments: 0 zero, - both zeros, x and y some finite numbers that are not zero (Y: also zero; X: of both signs, V: zero too),
 * p and P the same above zero, 1 one, i and I the infinities, b both, n NaN, a all numbers.
 * Results: 0 and z zero and any zero, m minus zero, 1 one, i, I, u infinity, its negative, any of them, n NaN, h π/2, p π, q π/4,
 * t 3π/4, g π/2 of any sign, c and s infinity with the sign of cos y and sin y, C and S zero with it, d zero with that of sin 2y. */
struct row {
    const char *name, *symmetry, *argument, *result;
};
static const struct row rows[] = {
    {"cacos", "", "-0", "hm"}, {"cacos", "", "-n", "hn"}, {"cacos", "", "Vi", "hI"}, {"cacos", "", "Xn", "nn"},
    {"cacos", "", "IP", "pI"}, {"cacos", "", "iP", "0I"}, {"cacos", "", "Ii", "tI"}, {"cacos", "", "ii", "qI"},
    {"cacos", "", "bn", "nu"}, {"cacos", "", "nP", "nn"}, {"cacos", "", "ni", "nI"}, {"cacos", "", "nn", "nn"},
    {"cacosh", "", "-0", "0h"}, {"cacosh", "", "Vi", "ih"}, {"cacosh", "", "-n", "ng"}, {"cacosh", "", "Xn", "nn"},
    {"cacosh", "", "IP", "ip"}, {"cacosh", "", "iP", "i0"}, {"cacosh", "", "Ii", "it"}, {"cacosh", "", "ii", "iq"},
    {"cacosh", "", "bn", "in"}, {"cacosh", "", "nP", "nn"}, {"cacosh", "", "ni", "in"}, {"cacosh", "", "nn", "nn"},
    {"casinh", "o", "00", "00"}, {"casinh", "o", "Pi", "ih"}, {"casinh", "o", "pn", "nn"}, {"casinh", "o", "iP", "i0"},
    {"casinh", "o", "ii", "iq"}, {"casinh", "o", "in", "in"}, {"casinh", "o", "n0", "n0"}, {"casinh", "o", "np", "nn"},
    {"casinh", "o", "ni", "un"}, {"casinh", "o", "nn", "nn"},
    {"catanh", "o", "00", "00"}, {"catanh", "o", "0n", "0n"}, {"catanh", "o", "10", "i0"}, {"catanh", "o", "Pi", "0h"},
    {"catanh", "o", "pn", "nn"}, {"catanh", "o", "iP", "0h"}, {"catanh", "o", "ii", "0h"}, {"catanh", "o", "in", "0n"},
    {"catanh", "o", "nP", "nn"}, {"catanh", "o", "ni", "zh"}, {"catanh", "o", "nn", "nn"},
    {"ccosh", "e", "00", "10"}, {"ccosh", "e", "0i", "nz"}, {"ccosh", "e", "0n", "nz"}, {"ccosh", "e", "pi", "nn"},
    {"ccosh", "e", "pn", "nn"}, {"ccosh", "e", "i0", "i0"}, {"ccosh", "e", "ip", "cs"}, {"ccosh", "e", "ii", "un"},
    {"ccosh", "e", "in", "in"}, {"ccosh", "e", "n0", "nz"}, {"ccosh", "e", "np", "nn"}, {"ccosh", "e", "ni", "nn"},
    {"ccosh", "e", "nn", "nn"},
    {"csinh", "o", "00", "00"}, {"csinh", "o", "0i", "zn"}, {"csinh", "o", "0n", "zn"}, {"csinh", "o", "pi", "nn"},
    {"csinh", "o", "pn", "nn"}, {"csinh", "o", "i0", "i0"}, {"csinh", "o", "ip", "cs"}, {"csinh", "o", "ii", "un"},
    {"csinh", "o", "in", "un"}, {"csinh", "o", "n0", "n0"}, {"csinh", "o", "np", "nn"}, {"csinh", "o", "ni", "nn"},
    {"csinh", "o", "nn", "nn"},
    {"ctanh", "o", "00", "00"}, {"ctanh", "o", "0i", "0n"}, {"ctanh", "o", "pi", "nn"}, {"ctanh", "o", "0n", "0n"},
    {"ctanh", "o", "pn", "nn"}, {"ctanh", "o", "i0", "10"}, {"ctanh", "o", "ip", "1d"}, {"ctanh", "o", "ii", "1z"},
    {"ctanh", "o", "in", "1z"}, {"ctanh", "o", "n0", "n0"}, {"ctanh", "o", "np", "nn"}, {"ctanh", "o", "ni", "nn"},
    {"ctanh", "o", "nn", "nn"},
    {"cexp", "", "-0", "10"}, {"cexp", "", "Vi", "nn"}, {"cexp", "", "Vn", "nn"}, {"cexp", "", "i0", "i0"},
    {"cexp", "", "IP", "CS"}, {"cexp", "", "ip", "cs"}, {"cexp", "", "Ii", "zz"}, {"cexp", "", "ii", "un"},
    {"cexp", "", "In", "zz"}, {"cexp", "", "in", "un"}, {"cexp", "", "n0", "n0"}, {"cexp", "", "np", "nn"},
    {"cexp", "", "ni", "nn"}, {"cexp", "", "nn", "nn"},
    {"clog", "", "M0", "Ip"}, {"clog", "", "00", "I0"}, {"clog", "", "Vi", "ih"}, {"clog", "", "Vn", "nn"},
    {"clog", "", "IP", "ip"}, {"clog", "", "iP", "i0"}, {"clog", "", "Ii", "it"}, {"clog", "", "ii", "iq"},
    {"clog", "", "bn", "in"}, {"clog", "", "nP", "nn"}, {"clog", "", "ni", "in"}, {"clog", "", "nn", "nn"},
    {"csqrt", "", "-0", "00"}, {"csqrt", "", "ai", "ii"}, {"csqrt", "", "Vn", "nn"}, {"csqrt", "", "IP", "0i"},
    {"csqrt", "", "iP", "i0"}, {"csqrt", "", "In", "nu"}, {"csqrt", "", "in", "in"}, {"csqrt", "", "nP", "nn"},
    {"csqrt", "", "nn", "nn"},
    {"cproj", "", "bP", "i0"}, {"cproj", "", "bn", "i0"}, {"cproj", "", "bi", "i0"}, {"cproj", "", "Vi", "i0"},
    {"cproj", "", "ni", "i0"},
};

static const struct {
    const char *name, *rows_of;
    function *widths[3];
} functions[] = {
#define DIRECT(name) {#name, #name, {name##_0, name##_1, name##_2}}
    DIRECT(cacos), DIRECT(cacosh), DIRECT(casinh), DIRECT(catanh), DIRECT(ccosh), DIRECT(csinh), DIRECT(ctanh), DIRECT(cexp),
    DIRECT(clog), DIRECT(csqrt), DIRECT(cproj),
#define BY(name, of) {#name, #of, {name##_0, name##_1, name##_2}}
    BY(casin, casinh), BY(catan, catanh), BY(csin, csinh), BY(ctan, ctanh), BY(ccos, ccosh),
};

static int choices(char which, long double *list)
{
    int n = 0;
#define ADD(v) list[n++] = (v)
    switch (which) {
    case '0': ADD(0.0L); break;
    case 'M': ADD(-0.0L); break;
    case '1': ADD(1.0L); break;
    case 'i': ADD(INFINITY); break;
    case 'I': ADD(-INFINITY); break;
    case 'b': ADD(INFINITY); ADD(-INFINITY); break;
    case 'n': ADD(NAN); break;
    case 'a': ADD(NAN); ADD(INFINITY); ADD(-INFINITY); /* fallthrough */
    case 'V': ADD(0.0L); ADD(-0.0L); /* fallthrough */
    case 'X': ADD(0.5L); ADD(-0.5L); ADD(1.0L); ADD(-1.0L); ADD(3.0L); ADD(-3.0L); ADD(1e30L); ADD(-1e30L); ADD(1e-30L); ADD(-1e-30L); break;
    case '-': ADD(0.0L); ADD(-0.0L); break;
    case 'P': ADD(0.0L); /* fallthrough */
    case 'p': ADD(0.5L); ADD(1.0L); ADD(2.0L); ADD(3.0L); ADD(4.0L); ADD(6.0L); ADD(1e30L); ADD(1e-30L); break;
    }
    return n;
}

static int is_zero(long double v, int negative) { return v == 0 && !signbit(v) == !negative; }
static int close_to(long double v, long double w) { return fabsl(v - w) < 1e-5L; }

static int fits(char expected, long double got, long double y)
{
    const long double pi = 3.14159265358979323846264338327950288L;
    switch (expected) {
    case '0': return is_zero(got, 0);
    case 'm': return is_zero(got, 1);
    case 'z': return got == 0;
    case '1': return got == 1;
    case 'i': return got == INFINITY;
    case 'I': return got == -INFINITY;
    case 'u': return isinf(got) != 0;
    case 'n': return got != got;
    case 'h': return close_to(got, pi / 2);
    case 'g': return close_to(fabsl(got), pi / 2);
    case 'p': return close_to(got, pi);
    case 'q': return close_to(got, pi / 4);
    case 't': return close_to(got, 3 * pi / 4);
    case 'c': return isinf(got) && signbit(got) == signbit(cosl(y));
    case 's': return isinf(got) && signbit(got) == signbit(sinl(y));
    case 'C': return is_zero(got, signbit(cosl(y)));
    case 'S': return is_zero(got, signbit(sinl(y)));
    case 'd': return is_zero(got, signbit(sinl(2 * y)));
    }
    return 0;
}

static int failures;

static void check(int f, int width, const struct row *row, number z)
{
    /* The sine of the number that the width has. */
    long double y = width == 0 ? (float)cimagl(z) : width == 1 ? (double)cimagl(z) : cimagl(z);
    for (int symmetry = 0; symmetry < 4; symmetry++) {
        int conjugate = symmetry & 1, negate = symmetry >> 1;
        if (negate && !*row->symmetry)
            continue;
        number argument = conjugate ? CMPLXL(creall(z), -cimagl(z)) : z;
        if (negate)
            argument = CMPLXL(-creall(argument), -cimagl(argument));
        number r = functions[f].widths[width](argument);
        long double re = creall(r), im = cimagl(r);
        if (negate && *row->symmetry == 'o')
            re = -re, im = -im;
        if (conjugate)
            im = -im;
        if (!fits(row->result[0], re, y) || !fits(row->result[1], im, y)) {
            failures++;
            printf("%s width %d (%Lg, %Lg): (%Lg, %Lg), not %s\n", functions[f].name, width, creall(argument), cimagl(argument), creall(r), cimagl(r), row->result);
        }
    }
}

int main(void)
{
    int checked = 0;
    for (unsigned f = 0; f < sizeof functions / sizeof *functions; f++)
        for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
            if (strcmp(functions[f].rows_of, rows[i].name))
                continue;
            long double re[20], im[20];
            int m = choices(rows[i].argument[0], re), n = choices(rows[i].argument[1], im);
            for (int j = 0; j < m; j++)
                for (int k = 0; k < n; k++)
                    for (int width = 0; width < 3; width++, checked++)
                        check((int)f, width, &rows[i], CMPLXL(re[j], im[k]));
        }
    printf("%d checked, %d wrong\n", checked, failures);
    return failures != 0;
}
