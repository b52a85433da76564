#include <limits.h>
#include <stdio.h>

/* %d without anything between, which has a way of its own: beside other directives, by position, at the end of the room */
int main(void)
{
	static const int numbers[] = {0, 1, -1, 9, 10, -10, 99, 100, 12345, -99999, 1000000000, INT_MAX, INT_MIN};
	char room[32];
	for (int k = 0; k < (int)(sizeof numbers / sizeof *numbers); k++) {
		int n = numbers[k];
		printf("%d|%d %5d|%-4d|%+d|%.3d|%ld|%d%%%d\n", n, n / 2, n, n, n, n, (long)n, n, k);
		for (int size = 0; size < 14; size++)
			printf("%d:", snprintf(room, (size_t)size, "<%d>", n)), printf("%s ", size ? room : "");
		printf("\n");
	}
	printf("%1$d %2$d %1$d\n", 4, 5);
	printf("%d %s %d\n", 1, "two", 3);
	return 0;
}
