// flags: -D_GNU_SOURCE
// dirs: .
// oracle: musl
#include <errno.h>
#include <stdio.h>
#include <wchar.h>

/* perror writes to stderr and leaves its orientation. */
int main(void)
{
	char s[256];
	freopen("f", "w", stderr);
	errno = ENOENT;
	perror("name");
	errno = EINVAL;
	perror("");
	perror(NULL);
	printf("%d\n", fwide(stderr, 0));
	fclose(stderr);
	FILE *f = fopen("f", "r");
	while (fgets(s, sizeof s, f)) fputs(s, stdout);
	fclose(f);
	return 0;
}
