// dirs: .
// flags: -D_GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* dup, dup2, dup3, fcntl(F_DUPFD), pipe, pipe2: shared positions, replaced streams, ends of pipes */
int main(void)
{
	char b[64] = "";
	struct stat st;
	int p[2], fd, a, saved, n;
	fd = open("f", O_RDWR | O_CREAT, 0644);
	a = dup(fd);
	printf("%d\n", a > fd);
	printf("%zd", write(fd, "abc", 3)); printf(" %zd\n", write(a, "def", 3));
	printf("%ld", (long)lseek(fd, 0, SEEK_CUR)); printf(" %ld\n", (long)lseek(a, 1, SEEK_SET));
	printf("%zd", read(fd, b, 2)); printf(" %.2s\n", b);
	printf("%d", close(fd)); printf(" %zd\n", read(a, b, 9));
	printf("%d", read(fd, b, 1) < 0); printf(" %d\n", errno == EBADF);
	printf("%d\n", dup(a) == fd);
	printf("%d", close(fd)); printf(" %d\n", fstat(a, &st));
	n = fcntl(a, F_DUPFD, 100);
	printf("%d %d\n", n, fcntl(n, F_GETFD) >= 0);
	printf("%d\n", close(n));
	printf("%d", dup(99) < 0); printf(" %d\n", errno == EBADF);
	printf("%d", dup2(99, 5) < 0); printf(" %d\n", errno == EBADF);
	printf("%d", dup2(a, -1) < 0); printf(" %d\n", errno == EBADF);
	printf("%d", dup3(a, a, 0) < 0); printf(" %d\n", errno == EINVAL);
	printf("%d\n", dup2(a, a) == a);
	printf("%d", fcntl(a, F_DUPFD, -1) < 0); printf(" %d\n", errno == EINVAL);

	/* standard output into a file and back */
	fflush(stdout);
	saved = dup(1);
	int out = open("out", O_RDWR | O_CREAT | O_TRUNC, 0644);
	dup2(out, 1); close(out);
	printf("into the file\n"); fflush(stdout);
	dup2(saved, 1); close(saved);
	out = open("out", O_RDONLY);
	memset(b, 0, sizeof b);
	printf("%zd", read(out, b, 63)); printf(" %s", b);
	close(out);

	/* standard input from a file */
	close(0);
	printf("%d\n", open("out", O_RDONLY));
	printf("%s", fgets(b, sizeof b, stdin));

	printf("%d", pipe(p)); printf(" %d\n", p[0] < p[1]);
	printf("%zd", write(p[1], "through", 7)); printf(" %zd", read(p[0], b, 64)); printf(" %.7s\n", b);
	printf("%d", fstat(p[0], &st)); printf(" %d\n", S_ISFIFO(st.st_mode) != 0);
	printf("%d", lseek(p[0], 0, SEEK_SET) < 0); printf(" %d\n", errno == ESPIPE);
	printf("%d", write(p[0], "x", 1) < 0); printf(" %d\n", errno == EBADF);
	printf("%d", read(p[1], b, 1) < 0); printf(" %d\n", errno == EBADF);
	printf("%d\n", (fcntl(p[1], F_GETFL) & O_ACCMODE) == O_WRONLY);
	FILE *w = fdopen(p[1], "w"), *r = fdopen(p[0], "r");
	fprintf(w, "line\n"); fclose(w);
	printf("%s", fgets(b, sizeof b, r));
	printf("%d\n", fgets(b, sizeof b, r) == NULL && feof(r));
	fclose(r);
	printf("%d\n", pipe2(p, O_NONBLOCK));
	printf("%d", read(p[0], b, 1) < 0); printf(" %d\n", errno == EAGAIN);
	printf("%d", close(p[0])); printf(" %d\n", close(p[1]));
	printf("%d", pipe2(p, 0x40000000) < 0); printf(" %d\n", errno == EINVAL);
	return 0;
}
