// flags: -D_GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/* open_memstream and open_wmemstream show their memory when they are flushed or closed, whatever the program does to the variables. */
int main(void)
{
	char old[] = "old", *text = old;
	size_t size = 12345;
	FILE *f = open_memstream(&text, &size);
	printf("%s %zu\n", text, size);
	fflush(f);
	printf("%d %zu\n", text[0], size);
	fputs("new", f);
	fflush(f);
	printf("%s %zu\n", text, size);
	text = NULL;
	size = 7;
	fputs(" and newer", f);
	fclose(f);
	printf("%s %zu\n", text, size);
	free(text);

	f = open_memstream(&text, &size);
	text = old;
	fclose(f);
	printf("%d %zu\n", text[0], size);
	free(text);

	wchar_t *wide = NULL;
	f = open_wmemstream(&wide, &size);
	fputws(L"new", f);
	fflush(f);
	wide = NULL;
	fputws(L"er", f);
	fclose(f);
	printf("%ls %zu\n", wide, size);
	free(wide);
	return 0;
}
