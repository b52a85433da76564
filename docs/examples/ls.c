// ls [-R] [PATH]...: lists directories, with -R also those below, each in order of names.
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static int failures;

static void complain(const char *path)
{
    fprintf(stderr, "ls: %s: %s\n", path, strerror(errno));
    failures = 1;
}

static int visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static void list(const char *path, int recursive, int heading)
{
    struct dirent **entries;
    int count = scandir(path, &entries, visible, alphasort);

    if (count < 0) {
        complain(path);
        return;
    }
    if (heading)
        printf("%s:\n", path);
    for (int i = 0; i < count; i++)
        puts(entries[i]->d_name);
    for (int i = 0; i < count; i++) {
        struct stat status;
        char below[4096];

        snprintf(below, sizeof below, "%s/%s", path, entries[i]->d_name);
        free(entries[i]);
        if (!recursive)
            continue;
        if (lstat(below, &status) < 0) {
            complain(below);
        } else if (S_ISDIR(status.st_mode)) {
            putchar('\n');
            list(below, recursive, 1);
        }
    }
    free(entries);
}

int main(int argc, char **argv)
{
    int first = 1;
    int recursive = argc > 1 && strcmp(argv[1], "-R") == 0;

    first += recursive;
    if (first == argc)
        list(".", recursive, recursive);
    for (int i = first; i < argc; i++)
        list(argv[i], recursive, recursive || argc - first > 1);
    return failures;
}
