// flags: -D_GNU_SOURCE
#include <stdio.h>

/* flockfile, ftrylockfile, funlockfile. */
int main(void)
{
	flockfile(stdout);
	printf("%d\n", ftrylockfile(stdout));
	putchar_unlocked('x');
	putchar('\n');
	funlockfile(stdout);
	funlockfile(stdout);
	puts("unlocked");
	return 0;
}
