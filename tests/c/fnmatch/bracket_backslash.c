// oracle: musl
/* A backslash that would quote the only closing bracket is a character of the expression. */
#include <fnmatch.h>
#include <stdio.h>

int main(void) {
    const char *patterns[] = {"[[?*\\]", "[]?*\\]", "[!a-]", "[]-_]", "[!]-_]", "[*]/b", "[?]/b", "*[/]b", "\\[/b", "[", "[*"};
    const char *texts[] = {"\\", "]", "b", "^", "X", "*/b", "?/b", "a/b", "[/b", "[", "[abc", "?", "*"};
    for (unsigned p = 0; p < sizeof patterns / sizeof *patterns; ++p)
        for (unsigned t = 0; t < sizeof texts / sizeof *texts; ++t)
            printf("%s %s: %d %d\n", patterns[p], texts[t], fnmatch(patterns[p], texts[t], 0),
                fnmatch(patterns[p], texts[t], FNM_PATHNAME));
}
