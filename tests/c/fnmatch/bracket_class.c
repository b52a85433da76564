// oracle: musl
// flags: -D_GNU_SOURCE
#include <fnmatch.h>
#include <stdio.h>

/* What begins as a class inside brackets and is none does not match, as libc-test has it; glibc takes the bracket for a character. */
int main(void)
{
    const char *patterns[] = {"[[:d-d]", "[![:d-d]", "*[![:digit:]]*/[![:d-d]", "*[![:digit:]]*/[[:d-d]", "[[:a]"};
    const char *texts[] = {"a", "b", "d", "[", ":", "a/b", "a/[", "x", "y", "]", "5", "g]"};
    for (unsigned p = 0; p < sizeof patterns / sizeof *patterns; ++p) {
        printf("%s:", patterns[p]);
        for (unsigned t = 0; t < sizeof texts / sizeof *texts; ++t) printf(" %d", fnmatch(patterns[p], texts[t], FNM_PATHNAME));
        puts("");
    }
}
