// flags: -D_GNU_SOURCE
#include <err.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

static void through(int with_errno, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    (with_errno ? vwarn : vwarnx)(format, arguments);
    va_end(arguments);
}

int main(void)
{
    dup2(1, 2);
    program_invocation_short_name = "prog", program_invocation_name = "dir/prog";
    errno = ENOENT;
    warn("%s %d", "file", 7);
    errno = EACCES;
    warn(NULL);
    warnx("plain %c", 'x');
    warnx(NULL);
    errno = EINVAL;
    through(1, "v %d", 1);
    through(0, "v %d", 2);
    return 0;
}
