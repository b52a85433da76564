// oracle: musl
#include <stdio.h>

/* A range the wrong way round, which C leaves to the implementation, is its two ends, as in musl. */
int main(void)
{
	char text[8] = "";
	printf("%d", sscanf("ABCD", "%[B-A]", text));
	printf(" %s", text);
	printf(" %d", sscanf("xyz", "%[^z-a]", text));
	printf(" %s\n", text);
	return 0;
}
