// flags: -D_GNU_SOURCE
// stdin: a line\n
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A program's own malloc serves what the library allocates. */
static _Alignas(16) char arena[1 << 20];
static size_t used;
static int calls, frees;

void *malloc(size_t n)
{
	calls++;
	size_t *p = (size_t *)(arena + used);
	*p = n;
	used += (n + 31) & ~15UL;
	return (char *)p + 16;
}

void free(void *p)
{
	frees += p != NULL;
}

void *calloc(size_t n, size_t m)
{
	void *p = malloc(n * m);
	memset(p, 0, n * m);
	return p;
}

void *realloc(void *p, size_t n)
{
	void *q = malloc(n);
	if (p) memcpy(q, p, n < *(size_t *)((char *)p - 16) ? n : *(size_t *)((char *)p - 16));
	free(p);
	return q;
}

static int ours(void *p)
{
	return (char *)p >= arena && (char *)p < arena + sizeof arena;
}

int main(void)
{
	char *line = NULL, *text;
	size_t size = 0;
	char *copy = strdup("copy");
	printf("%d %s\n", ours(copy), copy);
	free(copy);
	printf("%zd", getline(&line, &size, stdin));
	printf(" %d %s", ours(line), line);
	free(line);
	printf("%d", asprintf(&text, "%d-%s", 42, "x"));
	printf(" %d %s\n", ours(text), text);
	free(text);
	FILE *f = open_memstream(&text, &size);
	fputs("stream", f);
	fclose(f);
	printf("%d %s\n", ours(text), text);
	text = reallocarray(text, 10, 10);
	printf("%d %s\n", ours(text), text);
	free(text);
	printf("%d %d\n", calls > 5, frees > 5);
	return 0;
}
