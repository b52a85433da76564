// flags: -D_GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* After clearenv there is no table, and everything goes on working. */
int main(void)
{
	setenv("A", "1", 1);
	printf("%d", clearenv());
	printf(" %d", environ == NULL);
	printf(" %d", getenv("A") == NULL);
	printf(" %d", unsetenv("A"));
	printf(" %d", secure_getenv("A") == NULL);
	printf(" %d", setenv("B", "2", 0));
	printf(" %s %d\n", environ[0], environ[1] == NULL);
	clearenv();
	static char pair[] = "C=3";
	printf("%d", putenv(pair));
	printf(" %s", getenv("C"));
	printf(" %d\n", environ[0] == pair);
	return 0;
}
