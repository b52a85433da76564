// wc [FILE]...: counts lines, words and bytes.
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

struct counts {
    unsigned long long lines, words, bytes;
};

static struct counts count(FILE *file)
{
    struct counts counts = {0, 0, 0};
    int in_word = 0;
    int c;

    while ((c = getc(file)) != EOF) {
        counts.bytes++;
        counts.lines += c == '\n';
        counts.words += !isspace(c) && !in_word;
        in_word = !isspace(c);
    }
    return counts;
}

static void print(struct counts counts, const char *name)
{
    printf("%7llu %7llu %7llu%s%s\n", counts.lines, counts.words, counts.bytes,
           name ? " " : "", name ? name : "");
}

int main(int argc, char **argv)
{
    struct counts total = {0, 0, 0};
    int failures = 0;

    if (argc < 2)
        print(count(stdin), NULL);
    for (int i = 1; i < argc; i++) {
        FILE *file = fopen(argv[i], "rb");
        if (file == NULL) {
            fprintf(stderr, "wc: %s: %s\n", argv[i], strerror(errno));
            failures++;
            continue;
        }
        struct counts counts = count(file);
        fclose(file);
        print(counts, argv[i]);
        total.lines += counts.lines;
        total.words += counts.words;
        total.bytes += counts.bytes;
    }
    if (argc > 2)
        print(total, "total");
    return failures > 0;
}
