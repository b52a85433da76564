// oracle: none the host's library is older than C23
// flags: -std=c2x
#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

/* In C23 0b is a prefix: __isoc23_strtol __isoc23_strtoul __isoc23_strtoll __isoc23_strtoull __isoc23_strtoimax
 * __isoc23_strtoumax, __isoc23_wcstol __isoc23_wcstoul __isoc23_wcstoll __isoc23_wcstoull __isoc23_wcstoimax
 * __isoc23_wcstoumax are what the names stand for. */
#define TEST(function, wide) \
	do { \
		char *end; \
		wchar_t *wide_end; \
		assert(function("0b101z", &end, 0) == 5 && *end == 'z'); \
		assert(function("0B11", &end, 2) == 3 && *end == 0); \
		assert(function("0b2", &end, 0) == 0 && *end == 'b'); \
		assert(function("0b1", &end, 16) == 0xb1 && *end == 0); \
		assert(wide(L"0b101z", &wide_end, 0) == 5 && *wide_end == L'z'); \
		assert(wide(L"0B11", &wide_end, 2) == 3 && *wide_end == 0); \
	} while (0)

int main(void)
{
	TEST(strtol, wcstol);
	TEST(strtoul, wcstoul);
	TEST(strtoll, wcstoll);
	TEST(strtoull, wcstoull);
	TEST(strtoimax, wcstoimax);
	TEST(strtoumax, wcstoumax);
	puts("ok");
	return 0;
}
