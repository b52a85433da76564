// oracle: none  C23 7.24.3.4 and 7.24.3.5, and sbrk beside malloc on linear memory
// flags: -D_GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void free_sized(void *, size_t);
void free_aligned_sized(void *, size_t, size_t);

int main(void)
{
	char *p = malloc(100);
	free_sized(p, 100);
	free_sized(NULL, 0);
	p = aligned_alloc(64, 128);
	free_aligned_sized(p, 64, 128);
	/* The program's own memory stays its own while malloc goes on. */
	char *mine[20], *block[400];
	for (int i = 0; i < 20; i++) {
		mine[i] = sbrk(100 + i * 50000);
		if (mine[i] == (void *)-1) return 1;
		memset(mine[i], i, 100 + i * 50000);
		for (int j = 0; j < 20; j++) {
			int n = 1 + (i * 7919 + j * 104729) % 30000;
			block[i * 20 + j] = malloc(n);
			if (!block[i * 20 + j]) return 2;
			memset(block[i * 20 + j], 99, n);
		}
	}
	for (int i = 0; i < 20; i++)
		for (int j = 0; j < 100 + i * 50000; j++) if (mine[i][j] != i) return 3;
	for (int i = 0; i < 400; i++) free(block[i]);
	for (int i = 0; i < 20; i++)
		for (int j = 0; j < 100 + i * 50000; j++) if (mine[i][j] != i) return 4;
	char *now = sbrk(0);
	if (sbrk(0) != now) return 5;
	if (sbrk(64) != now || (char *)sbrk(0) != now + 64) return 6;
	if (sbrk(INT32_MAX) != (void *)-1 && sbrk(INT32_MAX) != (void *)-1 && sbrk(INT32_MAX) != (void *)-1) return 7;
	puts("ok");
	return 0;
}
