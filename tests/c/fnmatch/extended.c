// flags: -D_GNU_SOURCE
#include <fnmatch.h>
#include <stdio.h>
#include <string.h>

// Groups of alternatives.
int main(void)
{
	const char *patterns[] = {"?(a|b)c", "*(a|b)c", "+(a|b)c", "@(a|b)c", "!(a|b)c", "!(a|b)", "a@(b|@(c|d))e", "*.@(c|h)", "!(*.c)",
		"+([0-9])", "x*(y|?)z", "*(*(a))", "@()", "@(a|)b", "?(*)a", "a|b", "@(a", "\\@(a)", "*(.x|y)", "@(a/b|c)", "!(x)/y", "+(a|ab)b"};
	const char *texts[] = {"", "a", "b", "c", "ac", "bc", "abc", "aabbc", "cc", "ace", "abe", "f.c", "f.h", "123", "12a", "xyyz", "xyqz",
		"aaa", "@(a)", "@(a", ".x", "a/b", "z/y", "x/y", "abb", "a|b"};
	int flags[] = {FNM_EXTMATCH, FNM_EXTMATCH | FNM_PATHNAME, FNM_EXTMATCH | FNM_CASEFOLD, 0};
	for (unsigned p = 0; p < sizeof patterns / sizeof *patterns; ++p)
		for (unsigned t = 0; t < sizeof texts / sizeof *texts; ++t) {
			// glibc's !(…) matches a slash even with FNM_PATHNAME, which no other wildcard does.
			if (*patterns[p] == '!' && strchr(texts[t], '/'))
				continue;
			printf("%s %s:", patterns[p], texts[t]);
			for (unsigned f = 0; f < 4; ++f)
				printf(" %d", fnmatch(patterns[p], texts[t], flags[f]));
			puts("");
		}
	return 0;
}
