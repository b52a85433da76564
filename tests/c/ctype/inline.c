// oracle: none the header's bodies are compared with the archive's functions
// flags: -O2
#include <ctype.h>
#include <limits.h>
#include <stdio.h>

typedef int function(int);

static int wrong;

/* Names in parentheses are no macros. */
#define COMPARE(name, c)                                                                    \
    do {                                                                                    \
        function *volatile called = name;                                                   \
        if ((name)(c) != called(c))                                                         \
            wrong++, printf(#name "(%d): %d, %d\n", c, (name)(c), called(c));                        \
    } while (0)

static void compare(int c)
{
    COMPARE(isalnum, c);
    COMPARE(isalpha, c);
    COMPARE(isblank, c);
    COMPARE(iscntrl, c);
    COMPARE(isdigit, c);
    COMPARE(isgraph, c);
    COMPARE(islower, c);
    COMPARE(isprint, c);
    COMPARE(ispunct, c);
    COMPARE(isspace, c);
    COMPARE(isupper, c);
    COMPARE(isxdigit, c);
    COMPARE(tolower, c);
    COMPARE(toupper, c);
}

int main(void)
{
    for (int c = -300; c < 1000; c++)
        compare(c);
    compare(INT_MIN);
    compare(INT_MAX);
    puts(wrong ? "wrong" : "ok");
}
