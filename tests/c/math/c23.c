// oracle: none the host's libc lacks them; the values are those of C23 F.10 and of exact identities
// flags: -std=gnu2x -fno-builtin
#include <math.h>
#include <stdio.h>
static int bad;
#define CHECK(e) if (!(e)) { bad = 1; printf("line %d: %s\n", __LINE__, #e); }
static int zero(double x, int negative) { return x == 0 && !signbit(x) == !negative; }
int main(void) {
    CHECK(zero(sinpi(1), 0) && zero(sinpi(-2), 1) && sinpi(0.5) == 1 && sinpi(1.5) == -1);
    CHECK(zero(cospi(0.5), 0) && cospi(1) == -1 && cospi(1e300) == 1 && cospif(3) == -1 && cospil(2) == 1);
    CHECK(sinpif(0.5f) == 1 && sinpil(0.5L) == 1 && isnan(sinpi(INFINITY)) && isnan(cospi(-INFINITY)));
    CHECK(tanpi(0.25) == 1 && tanpi(0.5) == INFINITY && tanpi(1.5) == -INFINITY && tanpi(-0.5) == -INFINITY);
    CHECK(zero(tanpi(1), 1) && zero(tanpi(2), 0) && zero(tanpi(-1), 0) && tanpif(0.25f) == 1 && tanpil(0.25L) == 1);
    CHECK(asinpi(1) == 0.5 && acospi(-1) == 1 && acospi(0) == 0.5 && atanpi(1) == 0.25 && atan2pi(0, -1) == 1);
    CHECK(asinpif(-1) == -0.5f && acospif(1) == 0 && atanpif(-1) == -0.25f && atan2pif(1, 0) == 0.5f);
    CHECK(asinpil(0.5L) * 6 == 1 || fabsl(asinpil(0.5L) * 6 - 1) < 1e-33L);
    CHECK(acospil(1) == 0 && atanpil(1) == 0.25L && atan2pil(-1, 0) == -0.5L && isnan(asinpi(2)));
    CHECK(exp2m1(3) == 7 && exp10m1(3) == 999 && exp2m1f(-1) == -0.5f && exp10m1f(2) == 99 && exp2m1l(10) == 1023 && exp10m1l(1) == 9);
    CHECK(log2p1(7) == 3 && log10p1(999) == 3 && log2p1f(1) == 1 && log10p1f(9) == 1 && log2p1l(3) == 2 && log10p1l(99) == 2);
    CHECK(logp1(0) == 0 && logp1(-1) == -INFINITY && logp1f(0) == 0 && logp1l(0) == 0 && log2p1(-1) == -INFINITY && isnan(log10p1(-2)));
    CHECK(rsqrt(4) == 0.5 && rsqrtf(0.25f) == 2 && rsqrtl(16) == 0.25L && rsqrt(-0.0) == -INFINITY && isnan(rsqrt(-1)));
    CHECK(rootn(27, 3) == 3 && rootn(-8, 3) == -2 && rootnf(16, 4) == 2 && rootnl(32, 5) == 2 && isnan(rootn(-4, 2)) && rootn(4, -2) == 0.5);
    CHECK(pown(-2, 3) == -8 && pownf(2, -1) == 0.5f && pownl(3, 4) == 81 && pown(0, -1) == INFINITY);
    CHECK(compoundn(1, 3) == 8 && compoundnf(0.5f, 2) == 2.25f && compoundnl(-0.5L, 2) == 0.25L && isnan(compoundn(-2, 1)));
    CHECK(powr(2, 10) == 1024 && isnan(powr(-2, 2)) && isnan(powr(0, 0)) && powrf(4, 0.5f) == 2 && powrl(2, 0.0L) == 1);
    CHECK(fromfp(2.5, FP_INT_UPWARD, 8) == 3 && fromfp(-2.5, FP_INT_DOWNWARD, 8) == -3 && fromfp(2.5, FP_INT_TONEAREST, 8) == 2);
    CHECK(fromfp(2.5, FP_INT_TONEARESTFROMZERO, 8) == 3 && fromfp(-2.9, FP_INT_TOWARDZERO, 8) == -2 && isnan(fromfp(128, 0, 8)));
    CHECK(fromfp(-128, 0, 8) == -128 && fromfp(127, 0, 8) == 127 && isnan(ufromfp(-1, 0, 8)) && ufromfp(255, 0, 8) == 255 && isnan(ufromfp(256, 0, 8)));
    CHECK(fromfpx(7, 0, 4) == 7 && ufromfpx(15, 0, 4) == 15 && fromfpf(1.5f, 0, 3) == 2 && ufromfpf(1.5f, 1, 3) == 1 && fromfpxf(1, 0, 2) == 1 && ufromfpxf(1, 0, 1) == 1);
    CHECK(fromfpl(0x1p62L, 0, 64) == 0x1p62L && isnan(fromfpl(0x1p63L, 0, 64)) && ufromfpl(0x1p63L, 0, 64) == 0x1p63L && fromfpxl(3, 0, 3) == 3 && ufromfpxl(3, 0, 2) == 3);
    CHECK(isnan(fromfp(INFINITY, 0, 64)) && isnan(fromfp(0, 0, 0)));
    CHECK(roundeven(2.5) == 2 && roundevenf(-3.5f) == -4 && roundevenl(0.5L) == 0);
    CHECK(exp10(3) == 1000 && exp10f(-1) == 0.1f && exp10l(30) == 1e30L);
    CHECK(nextup(0) == 0x1p-1074 && nextdownl(1) == 1 - 0x1p-113L && nextupl(1) == 1 + 0x1p-112L && nextafterl(1, 2) == 1 + 0x1p-112L);
    CHECK(nexttowardl(1, 0) == 1 - 0x1p-113L && llogbf(8) == 3 && llogb(0.25) == -2);
    CHECK(fmaximum_magl(-3, 2) == -3 && fminimum_mag_numf(NAN, 2) == 2);
    CHECK(sqrtl(2) * sqrtl(2) - 2 < 1e-33L && cbrtl(27) == 3 && powl(2, 0.5L) == sqrtl(2) && fmal(1 + 0x1p-112L, 1 - 0x1p-113L, -1) == 0x1p-113L - 0x1p-225L);
    CHECK(setpayloadf(&(float){0}, 5) == 0 && setpayloadl(&(long double){0}, 0x1p111L) == 1 && setpayloadsigf(&(float){0}, 0) == 1 && setpayloadsigl(&(long double){0}, 1) == 0);
    CHECK(totalorderf(&(float){-1}, &(float){1}) && !totalorderl(&(long double){2}, &(long double){1}) && totalordermagf(&(float){-1}, &(float){1}) && totalordermagl(&(long double){-1}, &(long double){1}));
    if (!bad)
        puts("ok");
    return bad;
}
