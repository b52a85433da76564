// oracle: none glibc's and musl's perror write the same, but to a stderr that is not compared; only the buffer matters
#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

/* perror does not change what strerror gave. */
int main(void)
{
	char before[64];
	const char *text = strerror(1729576);
	strcpy(before, text);
	errno = -5;
	perror("");
	perror("name");
	assert(strcmp(text, before) == 0);
	puts("ok");
	return 0;
}
