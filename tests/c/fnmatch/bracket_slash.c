#include <fnmatch.h>
#include <stdio.h>

/* A slash inside of a bracket expression, which nothing can match in a path. */
int main(void)
{
	static const char *const patterns[] = {"[a/b]", "[/a]", "[!/a]", "[!a/]", "[/]", "[!/]", "[a/b", "a[/]b", "[a/]b]", "[[:alpha:]/]", "x[a/b]y"};
	static const char *const texts[] = {"a", "b", "/", "[a/b]", "[/a]", "[/]", "[a/b", "a/b", "a[/]b", "[a/]b]", "xay", "x[a/b]y"};
	for (unsigned i = 0; i < sizeof patterns / sizeof *patterns; ++i) {
		printf("%s:", patterns[i]);
		for (unsigned j = 0; j < sizeof texts / sizeof *texts; ++j) {
			printf(" %d", fnmatch(patterns[i], texts[j], 0) == 0);
			printf("%d", fnmatch(patterns[i], texts[j], FNM_PATHNAME) == 0);
		}
		puts("");
	}
	return 0;
}
