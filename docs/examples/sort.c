// sort: writes the lines of standard input in order.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

int main(void)
{
    char **lines = NULL;
    size_t count = 0, room = 0;
    char *line = NULL;
    size_t size = 0;

    while (getline(&line, &size, stdin) >= 0) {
        if (count == room) {
            room = room ? 2 * room : 64;
            lines = realloc(lines, room * sizeof *lines);
        }
        line[strcspn(line, "\n")] = '\0';
        if (lines == NULL || (lines[count] = strdup(line)) == NULL) {
            fputs("sort: out of memory\n", stderr);
            return 1;
        }
        count++;
    }
    if (count > 0)
        qsort(lines, count, sizeof *lines, compare);
    for (size_t i = 0; i < count; i++)
        puts(lines[i]);
    return ferror(stdin) ? 1 : 0;
}
