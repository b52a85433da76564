// oracle: musl
// flags: -D_GNU_SOURCE
#include <fnmatch.h>
#include <stdio.h>

int main(void) {
    const char *patterns[] = {"*", "a*", "?b", "[a-c]*", "[!a]b", "*/b", "*b", ".*", "a\\*", "[[:alpha:]]?", "[]]",
        "[a", "a[b-", "**a", "A*", "[[:upper:]]*", "x/*/y", "[.]x", "a?c", "[^a]b", "*.c", "[--0]x", ""};
    const char *texts[] = {"", "a", "ab", "abc", ".x", "a/b", "a*", "]", "[a", "Ab", "x/.h/y", "x/h/y", "f.c", "bb", ".x/b", "/x"};
    int flags[] = {0, FNM_PATHNAME, FNM_PERIOD, FNM_PATHNAME | FNM_PERIOD, FNM_NOESCAPE, FNM_CASEFOLD,
        FNM_LEADING_DIR, FNM_LEADING_DIR | FNM_PATHNAME};
    for (unsigned p = 0; p < sizeof patterns / sizeof *patterns; ++p)
        for (unsigned t = 0; t < sizeof texts / sizeof *texts; ++t) {
            printf("%s %s:", patterns[p], texts[t]);
            for (unsigned f = 0; f < 8; ++f) printf(" %d", fnmatch(patterns[p], texts[t], flags[f]));
            puts("");
        }
}
