// oracle: musl
// dirs: .
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Writing straight after reading is undefined in C; what follows is what musl and wasi-libc do: it goes behind what was fetched. */
int main(void)
{
	FILE *f = fopen("f", "w+");
	write(fileno(f), "abc", 3);
	lseek(fileno(f), 0, SEEK_SET);
	printf("%c", getc(f));
	putc('x', f);
	printf(" %ld", ftell(f));
	putc('y', f);
	printf(" %ld", ftell(f));
	printf(" %d", fseek(f, -1, SEEK_END));
	printf(" %ld", ftell(f));
	printf(" %c\n", getc(f));
	rewind(f);
	char line[16];
	puts(fgets(line, sizeof line, f));
	printf("%d", getc(f) == EOF);
	/* At the end writing needs no seek, and leaves the indicator. */
	printf(" %d %d\n", putc('z', f), feof(f) != 0);
	/* What the descriptor did by itself since a seek is seen, as long as nothing was fetched. */
	rewind(f);
	write(fileno(f), "direct", 6);
	printf("%ld", ftell(f));
	printf(" %d %ld\n", getc(f), ftell(f));
	fclose(f);
	return 0;
}
