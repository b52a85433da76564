// dirs: .
// flags: -D_GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

/* readv, writev, preadv, pwritev (POSIX.1-2024 XSH, BSD): small vectors, which are joined, and large ones, with empty ones among
 * them, and files that end in the middle of any. */
static char out[20000], in[20000];

static void cut(struct iovec *vectors, char *memory, const int *sizes, int count)
{
	for (int k = 0; k < count; k++) {
		vectors[k] = (struct iovec){sizes[k] ? memory : NULL, (size_t)sizes[k]};
		memory += sizes[k];
	}
}

int main(void)
{
	static const int shapes[][6] = {
		{5, 0, 7}, {0, 0, 0}, {1}, {0, 3}, {1, 1, 1, 1, 1, 1}, {4095, 1}, {4095, 2}, {4096, 0}, {1, 4096}, {3000, 3000, 3000}, {10, 9000, 10},
	};
	for (int k = 0; k < (int)sizeof out; k++)
		out[k] = (char)('a' + k % 23 + k / 997 % 3);
	for (int shape = 0; shape < (int)(sizeof shapes / sizeof *shapes); shape++) {
		for (int short_by = 0; short_by < 4; short_by += 3) {
			struct iovec vectors[6];
			int total = 0;
			for (int k = 0; k < 6; k++)
				total += shapes[shape][k];
			int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0644);
			cut(vectors, out, shapes[shape], 6);
			printf("%d: %zd", shape, writev(fd, vectors, 6));
			cut(vectors, out + 1, shapes[shape], 6);
			printf(" %zd", pwritev(fd, vectors, 6, 3));
			printf(" %ld", (long)lseek(fd, 0, SEEK_CUR));
			if (total > short_by)
				ftruncate(fd, total - short_by);
			lseek(fd, 0, SEEK_SET);
			memset(in, '.', sizeof in);
			cut(vectors, in, shapes[shape], 6);
			printf(" %zd", readv(fd, vectors, 6));
			unsigned sum = 0;
			for (int k = 0; k < total + 5; k++)
				sum = sum * 31 + (unsigned char)in[k];
			memset(in, '.', sizeof in);
			cut(vectors, in, shapes[shape], 6);
			printf(" %zd", preadv(fd, vectors, 6, 2));
			for (int k = 0; k < total + 5; k++)
				sum = sum * 31 + (unsigned char)in[k];
			printf(" %u\n", sum);
			close(fd);
		}
	}
	struct iovec two[2] = {{out, 2}, {out + 2, 2}};
	printf("%zd %zd\n", writev(99, two, 2), readv(99, two, 2));
	unlink("f");
	return 0;
}
