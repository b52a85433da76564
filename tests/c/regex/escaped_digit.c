// oracle: musl
#include <regex.h>
#include <stdio.h>

/* In extended expressions POSIX leaves an escaped digit open; it stands for itself, where glibc has back-references. */
int main(void)
{
	static const char *const patterns[] = {"(a)\\1", "\\1", "(a)\\9", "()\\1", "a|\\2", "\\1{2}", "(\\1)", "(a)\\0", NULL};
	static const char *const texts[] = {"aa", "a1", "11", "a9", "2", "a0", NULL};
	for (int i = 0; patterns[i] != NULL; ++i) {
		regex_t regex;
		printf("%s %d", patterns[i], regcomp(&regex, patterns[i], REG_EXTENDED));
		for (int j = 0; texts[j] != NULL; ++j) {
			regmatch_t match;
			if (regexec(&regex, texts[j], 1, &match, 0) == 0)
				printf(" %s(%d,%d)", texts[j], (int)match.rm_so, (int)match.rm_eo);
		}
		puts("");
		regfree(&regex);
	}
	return 0;
}
