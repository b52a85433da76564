// oracle: none the host's compiler support returns half precision in a vector register
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* IEEE 754 convertFormat to half precision, to nearest and ties to even; declared as compiler-rt declares them. */
unsigned short __truncsfhf2(float), __gnu_f2h_ieee(float), __truncdfhf2(double), __trunctfhf2(long double);

static unsigned bad;

static void check(double value, unsigned expected)
{
	unsigned narrowed = __truncdfhf2(value);
	bad += narrowed != expected;
	bad += __trunctfhf2(value) != expected;
	if ((float)value == value)
		bad += __truncsfhf2((float)value) != expected || __gnu_f2h_ieee((float)value) != expected;
	__fp16 stored = value;
	uint16_t bits;
	memcpy(&bits, &stored, sizeof bits);
	bad += bits != expected;
}

int main(void)
{
	check(0.0, 0);
	check(-0.0, 0x8000);
	check(1.0, 0x3c00);
	check(3.1415926535, 0x4248);
	check(-65504.0, 0xfbff);
	check(65519.99, 0x7bff);
	check(65520.0, 0x7c00);
	check(1e300, 0x7c00);
	check(__builtin_inf(), 0x7c00);
	check(0x1p-14, 0x400);
	check(0x1p-24, 1);
	check(0x1p-25, 0);
	check(0x1.000001p-25, 1);
	check(0x1.8p-24, 2);
	check(0x1.ff8p-15, 0x3ff);
	check(0x1.ffcp-15, 0x400);
	check(-1e-300, 0x8000);
	bad += __trunctfhf2(1.00048828125L + 0x1p-100L) != 0x3c01 || __trunctfhf2(1.00048828125L) != 0x3c00;
	bad += (__truncdfhf2(__builtin_nan("")) & 0x7fff) != 0x7e00;

	/* What converts a signalling NaN to long double leaves its bits, as in compiler-rt. */
	uint64_t signalling = 0x7ff7100000000000;
	volatile double narrow;
	memcpy((double *)&narrow, &signalling, sizeof narrow);
	long double wide = narrow;
	uint64_t halves[2];
	memcpy(halves, &wide, sizeof wide);
	bad += halves[1] != 0x7fff710000000000 || halves[0] != 0;

	printf(bad ? "%u wrong\n" : "ok\n", bad);
	return bad != 0;
}
