// oracle: none the headers of wasi-libc are not on the host
#include <__macro_PAGESIZE.h>
#include <assert.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Names that programs for wasi-libc find without any feature macro. */
int main(void)
{
	assert(PAGESIZE == 65536 && PAGESIZE == getpagesize());
	struct stat status;
	assert(fstatat(1, "", &status, AT_EMPTY_PATH) == 0);
	puts("ok");
	return 0;
}
