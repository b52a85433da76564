// oracle: host
// stdin: 12 word 3.5\n77 x
// dirs: .
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int from_string(const char *text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int count = vsscanf(text, format, arguments);
    va_end(arguments);
    return count;
}

static int from_input(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int count = vscanf(format, arguments);
    va_end(arguments);
    return count;
}

static int from_stream(FILE *file, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int count = vfscanf(file, format, arguments);
    va_end(arguments);
    return count;
}

static int to_descriptor(int descriptor, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int count = vdprintf(descriptor, format, arguments);
    va_end(arguments);
    return count;
}

static int to_memory(char **text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int count = vasprintf(text, format, arguments);
    va_end(arguments);
    return count;
}

int main(void)
{
    int number = 0, other = 0;
    char word[16] = "";
    double real = 0;
    printf("%d", from_string(" 5 abc 0x1F", "%d %15s %i", &number, word, &other));
    printf(" %d %s %d\n", number, word, other);
    printf("%d", from_input("%d %15s %lf", &number, word, &real));
    printf(" %d %s %g\n", number, word, real);
    printf("%d", from_stream(stdin, "%d%d", &number, &other));
    printf(" %d\n", number);
    printf("%d\n", from_string("", "%d", &number));
    int file = open("out", O_CREAT | O_RDWR | O_TRUNC, 0600);
    printf("%d", dprintf(file, "%s-%d\n", "one", 1));
    printf(" %d", to_descriptor(file, "%2000d|%.3f", 7, 2.0 / 3));
    printf(" %ld\n", (long)lseek(file, 0, SEEK_END));
    close(file);
    printf("%d\n", dprintf(99, "x"));
    char *text = NULL;
    printf("%d", to_memory(&text, "%s %500c|", "grown", 'x'));
    printf(" %.5s %s\n", text, text + 500);
    free(text);
    return 0;
}
