// cat [FILE]...: writes the files, or standard input, to standard output.
#include <errno.h>
#include <stdio.h>
#include <string.h>

// Copies a stream to standard output; -1 if it cannot be read to its end.
static int pass(FILE *from)
{
    char buffer[4096];
    size_t length;

    while ((length = fread(buffer, 1, sizeof buffer, from)) > 0)
        fwrite(buffer, 1, length, stdout);
    return ferror(from) ? -1 : 0;
}

int main(int argc, char **argv)
{
    int failures = 0;

    if (argc < 2)
        failures += pass(stdin) < 0;
    for (int i = 1; i < argc; i++) {
        FILE *file = strcmp(argv[i], "-") == 0 ? stdin : fopen(argv[i], "rb");
        if (file == NULL || pass(file) < 0) {
            fprintf(stderr, "cat: %s: %s\n", argv[i], strerror(errno));
            failures++;
        }
        if (file != NULL && file != stdin)
            fclose(file);
    }
    return failures > 0 || fflush(stdout) == EOF;
}
