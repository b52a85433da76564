// flags: -D_GNU_SOURCE
#include <err.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void last(void)
{
    puts("exit runs handlers");
}

static void through(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    verr(3, format, arguments);
}

int main(void)
{
    dup2(1, 2);
    program_invocation_short_name = "prog";
    atexit(last);
    errno = ENOMEM;
    through("%s", "text");
    return 0;
}
