// flags: -std=c17
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

/* Before C23 a number ends before the b of 0b. */
#define TEST(function, wide) \
	do { \
		char *end; \
		wchar_t *wide_end; \
		printf("%d ", (int)function("0b101", &end, 0)); \
		printf("%s ", end); \
		printf("%d ", (int)function("0b11", &end, 2)); \
		printf("%s ", end); \
		printf("%d ", (int)wide(L"0b101", &wide_end, 0)); \
		printf("%ls\n", wide_end); \
	} while (0)

int main(void)
{
	TEST(strtol, wcstol);
	TEST(strtoul, wcstoul);
	TEST(strtoll, wcstoll);
	TEST(strtoull, wcstoull);
	TEST(strtoimax, wcstoimax);
	TEST(strtoumax, wcstoumax);
	int value = -1, count = sscanf("0b101", "%i", &value);
	printf("%d %d\n", count, value);
	return 0;
}
