// oracle: musl
// dirs: .
#include <stdio.h>
#include <unistd.h>

static FILE *fresh(void)
{
	FILE *f = fopen("f", "w+");
	fputs("abcdef", f);
	rewind(f);
	return f;
}

static void show(FILE *f)
{
	char line[16];
	rewind(f);
	puts(fgets(line, sizeof line, f));
	fclose(f);
}

/* Writing after a seek goes where the seek went; after a seek and a read (undefined in C) behind what was fetched, as wasi-libc's own test of fseek has it. */
int main(void)
{
	FILE *f = fresh();
	getc(f);
	fseek(f, 3, SEEK_SET);
	putc('x', f);
	show(f);
	f = fresh();
	getc(f);
	fseek(f, 1, SEEK_CUR);
	putc('x', f);
	show(f);
	f = fresh();
	getc(f);
	ftell(f);
	fseek(f, 0, SEEK_CUR);
	putc('x', f);
	show(f);
	f = fresh();
	fseek(f, -2, SEEK_END);
	getc(f);
	putc('x', f);
	printf("%ld ", ftell(f));
	show(f);
	f = fresh();
	getc(f);
	fseek(f, 1, SEEK_SET);
	getc(f);
	fseek(f, 1, SEEK_SET);
	fseek(f, 1, SEEK_CUR);
	getc(f);
	fseek(f, -5, SEEK_END);
	getc(f);
	putc('x', f);
	printf("%ld ", ftell(f));
	show(f);
	f = fresh();
	fseek(f, 1, SEEK_SET);
	getc(f);
	fseek(f, 2, SEEK_SET);
	getc(f);
	putc('x', f);
	printf("%ld ", ftell(f));
	show(f);
	return 0;
}
