// oracle: musl
// dirs: .
#include <stdio.h>
#include <unistd.h>

/* What the descriptor did by itself since a seek is seen, as long as nothing was fetched. */
int main(void)
{
	FILE *f = fopen("f", "w+");
	fputs("before", f);
	rewind(f);
	write(fileno(f), "direct", 6);
	printf("%ld", ftell(f));
	printf(" %d %ld\n", getc(f), ftell(f));
	fclose(f);
	return 0;
}
