// flags: -D_GNU_SOURCE
#include <errno.h>
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The malloc family: what the standards fix. */
static int aligned(void *p, size_t a)
{
	return p && (uintptr_t)p % a == 0;
}

int main(void)
{
	void *volatile huge;
	/* Compilers believe that these functions leave errno alone. */
	void *(*volatile get)(size_t) = malloc, *(*volatile cget)(size_t, size_t) = calloc;
	char *p = malloc(0), *q = malloc(0);
	printf("%d\n", p && q && p != q);
	free(p);
	free(q);
	free(NULL);
	for (size_t n = 1; n < 300000; n = n * 2 + 1) {
		p = malloc(n);
		if (!aligned(p, _Alignof(max_align_t)) || malloc_usable_size(p) < n) printf("malloc %zu\n", n);
		memset(p, 7, n);
		p = realloc(p, n * 3);
		for (size_t i = 0; i < n; i++) if (p[i] != 7) printf("realloc %zu\n", n);
		p = realloc(p, n / 2 + 1);
		for (size_t i = 0; i < n / 2; i++) if (p[i] != 7) printf("realloc down %zu\n", n);
		free(p);
		p = calloc(n, 3);
		for (size_t i = 0; i < n * 3; i++) if (p[i]) printf("calloc %zu\n", n);
		memset(p, 9, n * 3);
		free(p);
	}
	for (size_t a = 1; a <= 65536; a *= 2) {
		p = aligned_alloc(a, a * 2);
		q = memalign(a, 33);
		void *r = NULL;
		int e = posix_memalign(&r, a < sizeof(void *) ? sizeof(void *) : a, 100);
		if (!aligned(p, a) || !aligned(q, a) || e || !aligned(r, a)) printf("aligned %zu\n", a);
		memset(p, 1, a * 2);
		memset(q, 2, 33);
		memset(r, 3, 100);
		p = realloc(p, a * 4);
		free(p);
		free(q);
		free(r);
	}
	printf("%d\n", aligned(p = valloc(10), 4096));
	free(p);
	printf("%d\n", aligned(p = pvalloc(10), 4096) && malloc_usable_size(p) >= 4096);
	free(p);
	void *r = NULL;
	printf("%d %d\n", posix_memalign(&r, 3, 8) == EINVAL, posix_memalign(&r, 2, 8) == EINVAL);
	size_t most = SIZE_MAX;
	errno = 0;
	huge = get(most - 100);
	printf("%d %d\n", !huge, errno == ENOMEM);
	errno = 0;
	huge = cget(most / 2, 3);
	printf("%d %d\n", !huge, errno == ENOMEM);
	p = malloc(10);
	strcpy(p, "kept");
	errno = 0;
	huge = realloc(p, most - 100);
	printf("%d %d %s\n", !huge, errno == ENOMEM, p);
	errno = 0;
	huge = reallocarray(p, most / 2, 3);
	printf("%d %d %s\n", !huge, errno == ENOMEM, p);
	p = reallocarray(p, 10, 10);
	printf("%s\n", p);
	free(p);
	p = realloc(NULL, 10);
	printf("%d\n", p != NULL);
	free(p);
	printf("%d\n", (int)malloc_usable_size(NULL));
	errno = EDOM;
	free(malloc(100));
	printf("%d\n", errno == EDOM);
	return 0;
}
