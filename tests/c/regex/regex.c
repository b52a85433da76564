#include <regex.h>
#include <stdio.h>

static void run(const char *pattern, const char *text, int flags, int text_flags) {
    regex_t regex;
    int error = regcomp(&regex, pattern, flags);
    printf("/%s/ %s %d: ", pattern, text, flags);
    if (error) {
        printf("compile %d\n", error == REG_BADRPT ? 1 : error == REG_EPAREN ? 2 : error == REG_EBRACK ? 3 : 9);
        return;
    }
    regmatch_t m[10];
    printf("%zu %d", regex.re_nsub, regexec(&regex, text, 10, m, text_flags) == 0);
    if (regexec(&regex, text, 10, m, text_flags) == 0)
        for (size_t i = 0; i <= regex.re_nsub; ++i) printf(" (%d,%d)", (int)m[i].rm_so, (int)m[i].rm_eo);
    puts("");
    regfree(&regex);
}

int main(void) {
    const char *extended[][2] = {{"abc", "xabcy"}, {"a+b?c{2,3}", "aabcccc"},
        {"^(.*)c(.*)$", "abcde"}, {"(wee|week)(knights|night)", "weeknights"}, {"[[:digit:]]+", "ab12c"},
        {"[^a-c]+", "abcxyz"}, {"(a*)*", "b"}, {"x*", "y"}, {"()b", "b"}, {"a|b|", "c"}, {"[]x]+", "]x"},
        {"(a)|b", "b"}, {"a.c", "abc"}, {"a\\.c", "a.c"}, {"\\(", "("}, {"(foo)(bar)?", "foobar"},
        {"([0-9]{1,3}\\.){3}[0-9]{1,3}", "ip 192.168.1.20 x"},
        {"^$", ""}, {"a$", "ba"}, {"(ab|a)(bc|c)?", "abc"}, {"(a", ""}, {"[a", ""}, {"\\bw\\w*", "a word"},
        {"[[:space:]]x", "a x"}, {"a{0}b", "ab"}, {"a{3}", "aaaa"}, {"(a|b)*c|(a|ab)*c", "abc"}};
    for (unsigned i = 0; i < sizeof extended / sizeof *extended; ++i)
        for (int flags = 0; flags < 2; ++flags)
            run(extended[i][0], extended[i][1], REG_EXTENDED | (flags ? REG_ICASE | REG_NEWLINE : 0), 0);
    const char *basic[][2] = {{"\\(a*\\)b\\1", "aabaa"}, {"\\(a\\)\\(b\\)\\2\\1", "abba"},
        {"\\(.\\)\\1", "abccd"}, {"*a", "*a"}, {"a\\{2\\}", "caaa"}, {"a+", "a+"}, {"^*x", "*x"},
        {"^^*x", "^^x"}, {"\\(^^\\)*a", "^a"}, {"a^^*", "ba^^"},
        {"\\(^a\\)", "a"}, {"a\\+", "aaa"}, {"a\\?b", "b"}, {"a\\|b", "xb"}, {"[a-c]*d", "abcd"}, {"a^b", "a^b"}, {"a$b", "a$b"}};
    for (unsigned i = 0; i < sizeof basic / sizeof *basic; ++i) run(basic[i][0], basic[i][1], 0, 0);
    run("^a", "a", 0, REG_NOTBOL);
    run("a$", "a", 0, REG_NOTEOL);
    run("^b$", "a\nb\nc", REG_NEWLINE, 0);
    regex_t regex;
    char text[8];
    printf("%d\n", regcomp(&regex, "a(b)", REG_EXTENDED | REG_NOSUB));
    printf("%d\n", regexec(&regex, "xab", 0, NULL, 0));
    printf("%d\n", regexec(&regex, "xb", 0, NULL, 0) == REG_NOMATCH);
    printf("%d\n", regerror(REG_NOMATCH, &regex, text, sizeof text) == sizeof "No match");
    printf("%s\n", text);
    regfree(&regex);
}
