// oracle: musl
#include <fnmatch.h>
#include <stdio.h>

/* A backslash at the end of a pattern is one, in musl and wasi-libc; in glibc nothing matches then. */
int main(void)
{
	static const char *const cases[][2] = {
		{ "\\", "\\" }, { "\\", "" }, { "a\\", "a\\" }, { "a\\", "a" }, { "*\\", "ab\\" }, { "\\\\", "\\" }, { "\\\\", "\\\\" }, { "\\a", "a" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		printf("%d", fnmatch(cases[i][0], cases[i][1], 0));
		printf(" %d", fnmatch(cases[i][0], cases[i][1], FNM_PATHNAME));
		printf(" %d\n", fnmatch(cases[i][0], cases[i][1], FNM_NOESCAPE));
	}
	return 0;
}
