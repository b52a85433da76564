/* Reads stdin or writes stdout byte by byte, line by line and in pieces; time in nanoseconds a byte goes to stderr.
 *
 *   run stream.wasm getc|fgets|fread [BUFFER] < 32 MB of lines
 *   run stream.wasm putc|fputs|fwrite [BUFFER] > file
 *
 * BUFFER is given to setvbuf; without it the library's own size counts. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define BYTES 33554432L
static char buffer[1 << 18], line[4096];

int main(int argc, char **argv)
{
	const char *what = argv[1];
	size_t size = argc > 2 ? atoi(argv[2]) : 0;
	struct timespec start, end;
	long done = 0, n;
	if (size) {
		setvbuf(stdin, buffer, _IOFBF, size + 8);
		setvbuf(stdout, buffer, _IOFBF, size + 8);
	}
	memset(line, 'x', 79);
	line[79] = '\n';
	clock_gettime(CLOCK_MONOTONIC, &start);
	if (!strcmp(what, "getc")) while (getc(stdin) != EOF) done++;
	if (!strcmp(what, "fgets")) while (fgets(line, sizeof line, stdin)) done += 80;
	if (!strcmp(what, "fread")) while ((n = fread(line, 1, 500, stdin)) > 0) done += n;
	if (!strcmp(what, "putc")) for (; done < BYTES; done++) putc(done % 80 == 79 ? '\n' : 'x', stdout);
	if (!strcmp(what, "fputs")) for (; done < BYTES; done += 80) fputs(line, stdout);
	if (!strcmp(what, "fwrite")) for (; done < BYTES; done += 500) fwrite(line, 1, 500, stdout);
	fflush(stdout);
	clock_gettime(CLOCK_MONOTONIC, &end);
	double ns = (end.tv_sec - start.tv_sec) * 1e9 + (end.tv_nsec - start.tv_nsec);
	fprintf(stderr, "%s %zu: %d ps a byte\n", what, size, (int)(ns * 1000 / done));
	return 0;
}
