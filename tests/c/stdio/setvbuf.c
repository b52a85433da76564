// oracle: musl
// flags: -D_GNU_SOURCE
// dirs: .
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* setvbuf, setbuf, setbuffer, setlinebuf: what another stream sees of the file, and that no byte is lost. */
static long size(void)
{
	FILE *f = fopen("f", "r");
	fseek(f, 0, SEEK_END);
	long n = ftell(f);
	fclose(f);
	return n;
}

int main(void)
{
	static char room[4096];
	for (int kind = 0; kind < 7; kind++) {
		FILE *f = fopen("f", "w+");
		switch (kind) {
		case 0: printf("%d\n", setvbuf(f, NULL, _IOFBF, 0)); break;
		case 1: printf("%d\n", setvbuf(f, room, _IOLBF, sizeof room)); break;
		case 2: printf("%d\n", setvbuf(f, NULL, _IONBF, 0)); break;
		case 3: setbuf(f, NULL); break;
		case 4: setbuf(f, malloc(BUFSIZ)); break;
		case 5: setbuffer(f, room, 100); break;
		case 6: setlinebuf(f); break;
		}
		fputs("one", f);
		printf("%d: %ld", kind, size());
		fputs("\ntwo", f);
		printf(" %ld", size());
		fflush(f);
		printf(" %ld", size());
		for (int i = 0; i < 3000; i++) fprintf(f, "%d,", i);
		fflush(f);
		printf(" %ld", size());
		rewind(f);
		long sum = 0;
		for (int c; (c = getc(f)) != EOF;) sum = sum * 31 + c & 0xffffff;
		printf(" %ld\n", sum);
		printf("%d\n", fclose(f));
	}
	printf("%d\n", setvbuf(stdout, NULL, 9, 0) != 0);
	/* Reading a stream that has a full buffer sends nothing of one that is buffered by lines. */
	FILE *lines = fopen("g", "w"), *other = fopen("g", "r");
	setvbuf(lines, NULL, _IOLBF, 100);
	fputs("x", lines);
	printf("%d", getc(other));
	clearerr(other);
	fputs("a\n", lines);
	printf(" %c", getc(other));
	printf(" %d\n", fclose(lines) | fclose(other));
	return 0;
}
