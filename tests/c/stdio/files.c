// flags: -D_GNU_SOURCE
// dirs: .
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* fopen in all modes, positions, fdopen, freopen, fileno, the indicators, and the names with 64. */
static void show(const char *name)
{
	char s[256];
	FILE *f = fopen(name, "r");
	size_t n = fread(s, 1, sizeof s, f);
	printf("%s: [%.*s]\n", name, (int)n, s);
	fclose(f);
}

int main(void)
{
	char s[64];
	FILE *f;
	fpos_t p;
	fpos64_t p64;
	f = fopen("missing", "r");
	printf("%d %d\n", f == NULL, errno == ENOENT);
	f = fopen("x", "q");
	printf("%d %d\n", f == NULL, errno == EINVAL);
	f = fopen("a", "w");
	printf("%d\n", fputs("0123456789", f) >= 0);
	printf("%ld\n", ftell(f));
	printf("%d", fgetc(f));
	printf(" %d\n", errno == EBADF);
	printf("%d\n", !!ferror(f));
	clearerr(f);
	printf("%d\n", ferror(f));
	printf("%d\n", fclose(f));
	show("a");
	f = fopen("a", "wx");
	printf("%d %d\n", f == NULL, errno == EEXIST);
	f = fopen("a", "r+e");
	printf("%d", fseek(f, 3, SEEK_SET));
	printf(" %ld\n", ftell(f));
	fputs("abc", f);
	printf("%ld\n", ftell(f));
	fflush(f);
	printf("%c\n", (fseek(f, 0, SEEK_CUR), fgetc(f)));
	printf("%d", fseek(f, -2, SEEK_END));
	printf(" %ld\n", ftell(f));
	printf("%c\n", fgetc(f));
	errno = 0;
	printf("%d", fseek(f, -100, SEEK_CUR));
	printf(" %d\n", errno == EINVAL);
	errno = 0;
	printf("%d", fseek(f, 0, 99));
	printf(" %d\n", errno == EINVAL);
	fgetpos(f, &p);
	rewind(f);
	printf("%ld", ftell(f));
	printf(" %c\n", fgetc(f));
	fsetpos(f, &p);
	printf("%ld\n", ftell(f));
	printf("%d", fseeko(f, 5, SEEK_SET));
	printf(" %lld\n", (long long)ftello(f));
	printf("%d", fseeko64(f, 6, SEEK_SET));
	printf(" %lld\n", (long long)ftello64(f));
	fgetpos64(f, &p64);
	fgetc(f);
	fsetpos64(f, &p64);
	printf("%ld\n", ftell(f));
	fgetc(f);
	for (int i = 0; i < 4; i++) ungetc('w' + i, f);
	printf("%ld\n", ftell(f));
	fread(s, 1, 4, f);
	printf("%.4s %ld\n", s, ftell(f));
	ungetc('q', f);
	fseek(f, 0, SEEK_CUR);
	printf("%ld", ftell(f));
	printf(" %c\n", fgetc(f));
	fseek(f, 0, SEEK_END);
	printf("%d", fgetc(f));
	printf(" %d\n", !!feof(f));
	fseek(f, 0, SEEK_SET);
	printf("%d\n", !!feof(f));
	fclose(f);
	show("a");
	f = fopen("a", "a+");
	fputs("+++", f);
	printf("%ld\n", ftell(f));
	fseek(f, 0, SEEK_SET);
	printf("%c\n", fgetc(f));
	fseek(f, 1, SEEK_SET);
	fputs("***", f);
	fclose(f);
	show("a");
	f = fopen64("b", "w+b");
	fputs("line\n", f);
	rewind(f);
	printf("%s", fgets(s, sizeof s, f));
	f = freopen("a", "r", f);
	printf("%s\n", fgets(s, sizeof s, f));
	f = freopen64("b", "r", f);
	printf("%s", fgets(s, sizeof s, f));
	printf("%d\n", freopen("missing", "r", f) == NULL);
	int fd = open("b", O_RDWR);
	f = fdopen(fd, "r+");
	printf("%d %d\n", fileno(f) == fd, fileno_unlocked(f) == fd);
	fputs("LI", f);
	fclose(f);
	printf("%d", close(fd));
	printf(" %d\n", errno == EBADF);
	show("b");
	f = fdopen(-1, "r");
	printf("%d %d\n", f == NULL, errno == EBADF);
	f = fopen("b", "r");
	errno = 0;
	printf("%d", fputs("x", f));
	printf(" %d\n", errno == EBADF);
	fclose(f);
	/* What is not flushed is written at exit; what was read is not. */
	f = fopen("c", "w");
	fputs("at exit", f);
	freopen("d", "w", stdout);
	puts("to d");
	show("d");
	fflush(stdout);
	FILE *d = fopen("d", "r");
	f = fopen("e", "w");
	while (fgets(s, sizeof s, d)) fputs(s, stderr), fputs(s, f);
	fclose(d);
	return 0;
}
