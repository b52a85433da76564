// oracle: none glibc and musl take the first alternative; POSIX XBD 9.1: subpatterns from left to right match the longest
#include <regex.h>
#include <stdio.h>
#include <string.h>

static int check(const char *pattern, const char *text, const char *wanted) {
    regex_t regex;
    regmatch_t m[10];
    char seen[200] = "";
    if (regcomp(&regex, pattern, REG_EXTENDED) || regexec(&regex, text, 10, m, 0)) return 1;
    for (size_t i = 0; i <= regex.re_nsub; ++i)
        sprintf(seen + strlen(seen), "(%d,%d)", (int)m[i].rm_so, (int)m[i].rm_eo);
    regfree(&regex);
    if (strcmp(seen, wanted)) printf("%s: %s\n", pattern, seen);
    return strcmp(seen, wanted) != 0;
}

int main(void) {
    int wrong = check("(a|ab)(c|bcd)(d*)", "abcd", "(0,4)(0,2)(2,3)(3,4)");
    wrong |= check("(foo|foobar)(bar)?", "foobar", "(0,6)(0,6)(-1,-1)");
    wrong |= check("((..)|(.))*", "aaa", "(0,3)(2,3)(-1,-1)(2,3)");
    wrong |= check("([ab]|ac)*", "abac", "(0,4)(2,4)");
    wrong |= check("(a*)*", "b", "(0,0)(0,0)");
    wrong |= check("(a*)+", "aa", "(0,2)(0,2)");
    if (!wrong) puts("ok");
    return wrong;
}
