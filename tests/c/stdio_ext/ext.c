// oracle: musl
// flags: -D_GNU_SOURCE
#include <stdio.h>
#include <stdio_ext.h>
#include <string.h>

/* The inquiries of stdio_ext.h. */
int fpurge(FILE *);

int main(void)
{
	static char room[108];
	char s[16];
	size_t n;
	FILE *f = fmemopen(NULL, 100, "w+");
	setvbuf(f, room, _IOFBF, sizeof room);
	printf("%zu %d\n", __fbufsize(f), !!__flbf(f));
	printf("%d %d\n", !!__freadable(f), !!__fwritable(f));
	printf("%d %d\n", !!__freading(f), !!__fwriting(f));
	fputs("0123456789", f);
	printf("%zu %d %d\n", __fpending(f), !!__freading(f), !!__fwriting(f));
	rewind(f);
	printf("%zu\n", __fpending(f));
	printf("%c", fgetc(f));
	printf(" %d %d\n", !!__freading(f), !!__fwriting(f));
	printf("%d\n", __freadahead(f) == 9);
	const char *p = __freadptr(f, &n);
	printf("%.3s\n", p);
	__freadptrinc(f, 3);
	printf("%c\n", fgetc(f));
	__fpurge(f);
	printf("%zu %d\n", __freadahead(f), __freadptr(f, &n) == NULL);
	fpurge(f);
	__fseterr(f);
	printf("%d\n", !!ferror(f));
	printf("%d\n", __fsetlocking(f, FSETLOCKING_QUERY) >= 0);
	fclose(f);
	f = fmemopen(s, sizeof s, "r");
	printf("%d %d %d %d\n", !!__freadable(f), !!__fwritable(f), !!__freading(f), !!__fwriting(f));
	setvbuf(f, NULL, _IONBF, 0);
	printf("%zu\n", __fbufsize(f));
	fclose(f);
	_flushlbf();
	return 0;
}
