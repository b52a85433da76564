// oracle: musl
// flags: -D_GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* fmemopen and open_memstream. */
int main(void)
{
	char b[16] = "hello, world", s[64];
	FILE *f = fmemopen(b, strlen(b), "r");
	printf("%s\n", fgets(s, sizeof s, f));
	printf("%d", fgetc(f));
	printf(" %d\n", !!feof(f));
	rewind(f);
	printf("%c", fgetc(f));
	printf("%c", fgetc(f));
	printf(" %ld\n", ftell(f));
	printf("%d", fseek(f, -1, SEEK_END));
	printf(" %ld\n", ftell(f));
	printf("%c\n", fgetc(f));
	errno = 0;
	printf("%d", fseek(f, 100, SEEK_SET));
	printf(" %d\n", errno == EINVAL);
	fclose(f);

	memset(b, '.', sizeof b);
	f = fmemopen(b, sizeof b, "w");
	printf("%c\n", b[0]);
	fputs("abc", f);
	fflush(f);
	printf("%s %ld\n", b, ftell(f));
	fseek(f, 1, SEEK_SET);
	fputc('X', f);
	fflush(f);
	printf("%s\n", b);
	fclose(f);

	f = fmemopen(b, sizeof b, "a+");
	fputs("def", f);
	fflush(f);
	printf("%s\n", b);
	rewind(f);
	printf("%s\n", fgets(s, sizeof s, f));
	fclose(f);

	f = fmemopen(b, sizeof b, "r+");
	fputs("12", f);
	fflush(f);
	printf("%.6s\n", b);
	fclose(f);

	f = fmemopen(NULL, 100, "w+");
	for (int i = 0; i < 10; i++) fprintf(f, "%d;", i * i);
	rewind(f);
	printf("%s\n", fgets(s, sizeof s, f));
	fclose(f);

	f = fmemopen(b, 8, "w");
	setvbuf(f, NULL, _IONBF, 0);
	printf("%zu\n", fwrite("0123456789", 1, 8, f));
	printf("%d\n", fputc('x', f) == EOF);
	fclose(f);
	printf("%d\n", fmemopen(b, 8, "z") == NULL);
	int opened = 0;
	for (size_t less = 0; less < 3000; less += 4) opened += fmemopen(NULL, (size_t)-1 - less, "w+") != NULL;
	printf("%d\n", opened);

	char *p = NULL;
	size_t n = 99;
	f = open_memstream(&p, &n);
	fflush(f);
	printf("[%s] %zu\n", p, n);
	fputs("growing", f);
	fflush(f);
	printf("[%s] %zu\n", p, n);
	for (int i = 0; i < 2000; i++) fprintf(f, " %d", i);
	fflush(f);
	printf("%zu %s\n", n, p + n - 9);
	fseek(f, 3, SEEK_SET);
	fputs("WING", f);
	fseek(f, 0, SEEK_END);
	printf("%.20s\n", p);
	fseek(f, 10, SEEK_CUR);
	fputc('!', f);
	fclose(f);
	printf("%zu %d %c\n", n, p[n - 3], p[n - 1]);
	free(p);
	f = open_memstream(&p, &n);
	fclose(f);
	printf("[%s] %zu\n", p, n);
	free(p);
	return 0;
}
