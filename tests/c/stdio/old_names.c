// oracle: none  these are other names of C17 functions, kept in wasi-libc's archive for objects that use them
// flags: -D_GNU_SOURCE
// stdin: ab
// dirs: .
#include <stdio.h>

/* The names that macros of older headers left in objects, and tmpfile64. */
int _IO_feof_unlocked(FILE *), _IO_ferror_unlocked(FILE *);
int _IO_getc(FILE *), _IO_getc_unlocked(FILE *);
int _IO_putc(int, FILE *), _IO_putc_unlocked(int, FILE *);
#undef tmpfile64
FILE *tmpfile64(void);

int main(void)
{
	if (_IO_getc(stdin) != 'a' || _IO_getc_unlocked(stdin) != 'b') return 1;
	if (_IO_getc(stdin) != EOF || !_IO_feof_unlocked(stdin) || _IO_ferror_unlocked(stdin)) return 2;
	FILE *f = tmpfile64();
	if (!f || fclose(f)) return 3;
	if (_IO_putc('o', stdout) != 'o' || _IO_putc_unlocked('k', stdout) != 'k') return 4;
	puts("");
	return 0;
}
