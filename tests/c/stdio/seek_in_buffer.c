// dirs: .
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Positions that lie in what has been fetched: after pushing back, before writing, and when the descriptor was moved in between. */
int main(void)
{
	FILE *f = fopen("f", "w+");
	for (int k = 0; k < 20000; k++)
		fputc('a' + k % 26, f);
	printf("%ld\n", ftell(f));
	rewind(f);
	for (int k = 0; k < 40; k++) {
		long to = k * 1237L % 20100;
		printf("%d ", fseek(f, to, SEEK_SET)); printf("%ld ", ftell(f));
		printf("%d ", getc(f)); printf("%ld ", ftell(f));
		printf("%d ", fseek(f, -3, SEEK_CUR)); printf("%ld ", ftell(f));
		printf("%d ", getc(f)); printf("%ld\n", ftell(f));
	}
	printf("%d ", fseek(f, -1, SEEK_SET)); printf("%d\n", fseek(f, -30000, SEEK_CUR));
	fseek(f, 100, SEEK_SET);
	printf("%c", getc(f)); printf("%c", getc(f));
	ungetc('?', f);
	printf("%ld", ftell(f));
	fseek(f, 0, SEEK_CUR);
	printf("%c", getc(f)); printf("%c", getc(f));
	ungetc('!', f);
	printf("%ld", ftell(f));
	fseek(f, 100, SEEK_SET);
	printf("%c", getc(f)); printf("%c", getc(f)); printf("%c\n", getc(f));
	fseek(f, 200, SEEK_SET); getc(f);
	fseek(f, 150, SEEK_SET);
	fputs("<written>", f);
	printf("%ld", ftell(f));
	fseek(f, 148, SEEK_SET);
	char line[16] = "";
	fread(line, 1, 13, f);
	puts(line);
	fseek(f, 19999, SEEK_SET);
	printf("%d ", getc(f)); printf("%d ", getc(f)); printf("%d", feof(f) != 0);
	printf(" %d ", fseek(f, -1, SEEK_CUR)); printf("%d ", feof(f)); printf("%d\n", getc(f));
	fseek(f, 10, SEEK_SET); getc(f);
	fflush(f);
	printf("%ld", (long)lseek(fileno(f), 0, SEEK_CUR));
	lseek(fileno(f), 500, SEEK_SET);
	printf(" %ld", ftell(f)); printf(" %c\n", getc(f));
	f = freopen("g", "w+", f);
	printf("%ld", ftell(f));
	fputs("fresh", f);
	rewind(f);
	printf(" %s", fgets(line, sizeof line, f));
	setvbuf(f, NULL, _IONBF, 0);
	fseek(f, 1, SEEK_SET);
	printf(" %c", getc(f)); fseek(f, 1, SEEK_SET); printf(" %c ", getc(f)); printf("%ld\n", ftell(f));
	fclose(f);
	return 0;
}
