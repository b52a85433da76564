// flags: -D_GNU_SOURCE
#include <errno.h>
#include <search.h>
#include <stdint.h>
#include <stdio.h>

/* A table of more entries than there is memory for. */
int main(void)
{
	struct hsearch_data data = {0};
	errno = 0;
	printf("%d", hcreate((size_t)-1));
	printf(" %d\n", errno == ENOMEM);
	errno = 0;
	printf("%d", hcreate_r(SIZE_MAX / 3, &data));
	printf(" %d\n", errno == ENOMEM);
	printf("%d\n", hcreate(0) != 0);
	ENTRY entry = {.key = "key", .data = "value"};
	printf("%d\n", hsearch(entry, ENTER) != NULL);
	return 0;
}
