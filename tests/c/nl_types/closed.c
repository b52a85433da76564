// oracle: none glibc says EBADF, wasi-libc 0
#include <assert.h>
#include <nl_types.h>
#include <stdio.h>

/* Closing what a failed catopen gave is no error, as in wasi-libc. */
int main(void)
{
	nl_catd catalogue = catopen("none", 0);
	const char *text = "default";
	assert(catalogue == (nl_catd)-1 && catgets(catalogue, 0, 0, text) == text);
	assert(catclose(catalogue) == 0);
	puts("ok");
	return 0;
}
