/* Regular expressions. */
#include "bench.h"
#include <regex.h>
#include <string.h>

static void match(const char *name, const char *pattern, const char *text, unsigned long operations)
{
    regex_t compiled;
    regmatch_t parts[4];
    if (regcomp(&compiled, pattern, REG_EXTENDED))
        return;
    BENCH(name, operations, KEEP(regexec(&compiled, text, 4, parts, 0)));
    regfree(&compiled);
}

int main(void)
{
    static char text[4096];
    for (size_t i = 0; i + 1 < sizeof text; i++)
        text[i] = (char)('a' + i * 7 % 26);
    memcpy(text + 4000, "user@example.org", 16);
    BENCH("regcomp", 1000, regex_t r; regcomp(&r, "([a-z]+)@([a-z.]+)", REG_EXTENDED); regfree(&r));
    match("regexec literal", "example", text, 200);
    match("regexec class", "[a-z]+@[a-z]+", text + 3900, 200);
    match("regexec groups", "([a-z]+)@([a-z]+)\\.([a-z]+)", text + 3900, 200);
    match("regexec alternation", "cat|dog|user@", text, 200);
    match("regexec no match", "[0-9]{3}-[0-9]{4}", text, 200);
    return 0;
}
