#include <regex.h>
#include <stdio.h>

/* Ranges that share an end and empty collating elements are errors; a hyphen that ends a bracket expression is one. */
int main(void)
{
	const char *patterns[] = {"[a-b-c]", "[a-b--]", "[a-b-[.c.]]", "[a-b-]", "[--a]", "[%--]", "[[..]]", "[[==]]", "[[.xy.]]",
				  "[[.-.]-a]", "[b-a]", "[a-]"};
	for (unsigned i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		regex_t regex;
		int code = regcomp(&regex, patterns[i], 0);
		printf("%s %d", patterns[i], code);
		if (!code) {
			printf(" %d %d", regexec(&regex, "a", 0, NULL, 0), regexec(&regex, "-", 0, NULL, 0));
			regfree(&regex);
		}
		puts("");
	}
	return 0;
}
