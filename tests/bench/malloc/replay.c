/* Replays allocation traces: time per event and memory used.
 *
 *   clang --target=wasm32-wasip1 --sysroot=... -O2 replay.c -o replay.wasm
 *   run replay.wasm lua < lua.trace
 *   run replay.wasm churn|phases|grow
 *
 * churn: 2,000 blocks of 8 to 1,024 bytes (small ones are usual), one of them replaced at random each time.
 * phases: 20,000 small blocks, every other freed, then larger ones, all freed; again.
 * grow: eight strings that grow by realloc, among small blocks.
 * Each writes to what it gets. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static unsigned char trace[300000];
static void *block[65536];
static size_t events;
static unsigned state = 1;

static unsigned random_below(unsigned n)
{
	state ^= state << 13;
	state ^= state >> 17;
	state ^= state << 5;
	return state % n;
}

static void touch(char *p, size_t n)
{
	if (!p) {
		puts("no memory");
		exit(1);
	}
	p[0] = p[n - 1] = 1;
	events++;
}

static unsigned number(unsigned char **p)
{
	unsigned n = 0, shift = 0, byte;
	do {
		byte = *(*p)++;
		n |= (byte & 127) << shift;
		shift += 7;
	} while (byte & 128);
	return n;
}

static void lua(size_t size)
{
	for (unsigned char *p = trace; p < trace + size;) {
		unsigned head = number(&p), slot = head / 4;
		if (head % 4 == 1) {
			free(block[slot]);
			events++;
			continue;
		}
		size_t n = number(&p);
		block[slot] = head % 4 ? realloc(block[slot], n) : malloc(n);
		touch(block[slot], n);
	}
}

static unsigned small(void)
{
	unsigned n = random_below(8);
	return n < 6 ? 8 + random_below(120) : 8 + random_below(1016);
}

static void churn(void)
{
	for (int i = 0; i < 100000; i++) {
		unsigned slot = random_below(2000), n = small();
		free(block[slot]);
		events++;
		block[slot] = malloc(n);
		touch(block[slot], n);
	}
	for (int i = 0; i < 2000; i++) {
		free(block[i]);
		block[i] = 0;
	}
}

static void phases(void)
{
	for (int i = 0; i < 20000; i++) {
		unsigned n = 16 + random_below(100);
		touch(block[i] = malloc(n), n);
	}
	for (int i = 0; i < 20000; i += 2) {
		free(block[i]);
		events++;
	}
	for (int i = 0; i < 20000; i += 2) {
		unsigned n = 100 + random_below(200);
		touch(block[i] = malloc(n), n);
	}
	for (int i = 0; i < 20000; i++) {
		free(block[i]);
		events++;
	}
}

static void grow(void)
{
	size_t length[8] = {0};
	char *text[8] = {0};
	for (int i = 0; i < 20000; i++) {
		unsigned t = random_below(8);
		length[t] += 1 + random_below(30);
		text[t] = realloc(text[t], length[t]);
		touch(text[t], length[t]);
		touch(block[i] = malloc(24), 24);
	}
	for (int t = 0; t < 8; t++) free(text[t]);
	for (int i = 0; i < 20000; i++) free(block[i]);
	events += 20008;
}

int main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "churn";
	size_t size = strcmp(what, "lua") ? 0 : fread(trace, 1, sizeof trace, stdin);
	size_t before = __builtin_wasm_memory_size(0);
	long best = 0;
	for (int turn = 0; turn < 15; turn++) {
		struct timespec start, end;
		events = 0;
		clock_gettime(CLOCK_MONOTONIC, &start);
		if (size) lua(size);
		else if (!strcmp(what, "churn")) churn();
		else if (!strcmp(what, "phases")) phases();
		else grow();
		clock_gettime(CLOCK_MONOTONIC, &end);
		long long ns = (end.tv_sec - start.tv_sec) * 1000000000LL + end.tv_nsec - start.tv_nsec;
		long each = ns * 100 / events;
		if (!best || each < best) best = each;
	}
	printf("%s: %ld.%02ld ns an event, %lu KiB of new memory\n", what, best / 100, best % 100,
	       (unsigned long)(__builtin_wasm_memory_size(0) - before) * 64);
	return 0;
}
