/* Regular expressions. */
#include "bench.h"
#include <regex.h>
#include <string.h>

static void match_flags(const char *name, const char *pattern, const char *text, int flags, unsigned long operations)
{
    regex_t compiled;
    regmatch_t parts[4];
    if (regcomp(&compiled, pattern, REG_EXTENDED | flags))
        return;
    BENCH(name, operations, KEEP(regexec(&compiled, text, 4, parts, 0)));
    regfree(&compiled);
}

static void match(const char *name, const char *pattern, const char *text, unsigned long operations)
{
    match_flags(name, pattern, text, 0, operations);
}

static void compiling(const char *name, const char *pattern)
{
    BENCH(name, 1000, regex_t r; regcomp(&r, pattern, REG_EXTENDED); regfree(&r));
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
    compiling("regcomp literal", "example");
    compiling("regcomp url", "^(https?)://([^/:]+)(:[0-9]+)?(/.*)?$");
    compiling("regcomp repeats", "([0-9]{1,3}\\.){3}[0-9]{1,3}");
    static const char url[] = "https://www.example.org:8080/path/to/page.html?query=1";
    match("regexec url", "^(https?)://([^/:]+)(:[0-9]+)?(/.*)?$", url, 2000);
    match("regexec date", "^([0-9]{4})-([0-9]{2})-([0-9]{2})$", "2024-02-29", 2000);
    match("regexec address", "([0-9]{1,3}\\.){3}[0-9]{1,3}", "from 192.168.10.254 to", 2000);
    match("regexec key=value", "^[ \t]*([A-Za-z_]+)[ \t]*=[ \t]*(.*)$", "  some_key = some value that goes on", 2000);
    match("regexec short literal", "fox", "the quick brown fox jumps", 2000);
    match("regexec short none", "wolf", "the quick brown fox jumps", 2000);
    match("regexec any", "(.*)@(.*)", "user@example.org", 2000);
    match("regexec any long", "(.*)@(.*)", text + 3700, 200);
    match("regexec words", "([a-z]+) ([a-z]+) ([a-z]+)", "the quick brown fox jumps", 2000);
    match("regexec dot star", "a.*b.*c", text, 200);
    match("regexec anchored", "^abc", text, 2000);
    regex_t doubled;
    regmatch_t parts[4];
    regcomp(&doubled, "\\([a-z]\\{1,\\}\\) \\1", 0);
    BENCH("regexec backref", 1000, KEEP(regexec(&doubled, "the quick brown brown fox", 4, parts, 0)));
    match_flags("regexec no case", "EXAMPLE", text, REG_ICASE, 200);
    match_flags("regexec no parts", "([a-z]+)@([a-z]+)\\.([a-z]+)", text + 3900, REG_NOSUB, 200);
    match_flags("regexec newline", "^fox$", "the\nquick\nbrown\nfox\njumps", REG_NEWLINE, 2000);
    return 0;
}
