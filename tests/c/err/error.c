// flags: -D_GNU_SOURCE
#include <errno.h>
#include <error.h>
#include <stdio.h>
#include <unistd.h>

static void name(void)
{
    fputs("by hook: ", stderr);
}

int main(void)
{
    dup2(1, 2);
    program_invocation_name = "dir/prog";
    fputs("stdout first\n", stdout);
    error(0, 0, "plain %d", 1);
    error(0, ENOENT, "with errno %s", "two");
    error_at_line(0, 0, "file.c", 7, "at line");
    error_at_line(0, EACCES, "file.c", 7, "again");
    error_one_per_line = 1;
    error_at_line(0, 0, "file.c", 8, "once");
    error_at_line(0, 0, "file.c", 8, "never");
    error_at_line(0, 0, "file.c", 9, "next");
    error_print_progname = name;
    error(0, 0, "hook");
    fprintf(stderr, "%u\n", error_message_count);
    error(5, 0, "the end");
    return 0;
}
