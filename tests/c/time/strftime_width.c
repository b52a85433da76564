#include <stdio.h>
#include <string.h>
#include <time.h>

/* A minus takes the padding of the digits away; a width is filled all the same. */
int main(void)
{
	struct tm tm = {.tm_year = 109, .tm_mon = 1, .tm_mday = 3, .tm_hour = 4, .tm_yday = 33, .tm_wday = 2};
	const char *formats[] = {"%-d", "%-5d", "%-8Y", "%-3H", "%-6j", "%-4C", "%-m", "%-2m"};
	for (unsigned i = 0; i < sizeof formats / sizeof *formats; i++) {
		char text[64];
		size_t length = strftime(text, sizeof text, formats[i], &tm);
		printf("%s %zu [%s]\n", formats[i], length, text);
	}
	char wide[3000];
	printf("%zu\n", strftime(wide, sizeof wide, "%-2000Y", &tm));
	return 0;
}
