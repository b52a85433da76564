// oracle: none whole pages are WebAssembly's; the memory that a program begins with is the linker's affair
// args: a b c
// env: HOME=/home
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Arguments and environment are in malloc's memory where there is one: none of them takes a page. */
int main(int argc, char **argv)
{
	char *block = malloc(10);
	size_t page = 65536;
	size_t apart = (size_t)argv > (size_t)block ? (size_t)argv - (size_t)block : (size_t)block - (size_t)argv;
	size_t home = (size_t)getenv("HOME") - (size_t)block;
	if (argc == 4 && !strcmp(argv[3], "c") && apart < page && home + page < 2 * page)
		puts("ok");
	return 0;
}
