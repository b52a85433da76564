// flags: -D_GNU_SOURCE -fno-builtin
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

/* What is formatted into memory ends with its NUL: not a byte behind it is touched. */
static char memory[128];

static void check(const char *what, int length, size_t size)
{
	int touched = 0;
	for (size_t i = size && (size_t)length >= size ? size : (size_t)length + 1; i < sizeof memory; i++)
		touched += memory[i] != '#';
	printf("%s: %d %s%s\n", what, length, memory, touched ? " TOUCHED" : "");
}

#define SHOW(...) do { \
		memset(memory, '#', sizeof memory); \
		check(#__VA_ARGS__, sprintf(memory, __VA_ARGS__), 0); \
		memset(memory, '#', sizeof memory); \
		check(#__VA_ARGS__, snprintf(memory, 100, __VA_ARGS__), 0); \
		memset(memory, '#', sizeof memory); \
		check(#__VA_ARGS__, snprintf(memory, 4, __VA_ARGS__), 4); \
	} while (0)

int main(void)
{
	SHOW("x");
	SHOW("%d", 5);
	SHOW("%5d", 7);
	SHOW("%-5d|", 7);
	SHOW("%lld", 1LL << 40);
	SHOW("%#x", 255);
	SHOW("%c", 'c');
	SHOW("%s", "ab");
	SHOW("%.1s", "ab");
	SHOW("%ls", L"ab");
	SHOW("%f", 1.5);
	SHOW("%f", 0.001);
	SHOW("%.2f", -12345.678);
	SHOW("%.0f", 1e10);
	SHOW("%g", 3.25);
	SHOW("%g", 1e-5);
	SHOW("%G", 1e100);
	SHOW("%e", 1e10);
	SHOW("%.17g", 0.1);
	SHOW("%.30f", 0.1);
	SHOW("%a", 1.5);
	SHOW("%10.2f", 1.5);
	SHOW("%-10.2f|", 1.5);
	SHOW("%010.2f", -1.5);
	SHOW("%f %f", 1.0, INFINITY);
	SHOW("%Lf", 1.5L);
	SHOW("%Lg", 1e-30L);
	return 0;
}
