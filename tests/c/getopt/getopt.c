// flags: -D_GNU_SOURCE
#include <getopt.h>
#include <stdio.h>
#include <unistd.h>

static void run(int argc, char **argv, const char *options) {
    int option;
    optind = 0;
    optind = 1;
    while ((option = getopt(argc, argv, options)) != -1)
        printf("%c(%c) %s; ", option, option == '?' || option == ':' ? optopt : ' ', optarg ? optarg : "-");
    printf("| %d %s\n", optind, argv[optind] ? argv[optind] : "end");
}
#define RUN(options, ...) do { char *argv[] = {"prog", __VA_ARGS__, NULL}; \
    run(sizeof argv / sizeof *argv - 1, argv, options); } while (0)

int main(void) {
    RUN("+ab:c", "-a", "-bfoo", "-c", "rest");
    RUN("+ab:c", "-acb", "foo", "--", "-a");
    RUN("+:ab:c", "-x", "-b");
    RUN("+ab::c", "-bx", "-b", "x");
    RUN("+a", "-", "-a");
    opterr = 0;
    RUN("+ab:", "-z", "-a", "-b");
    struct option longs[] = {{"alpha", no_argument, 0, 'A'}, {"beta", required_argument, 0, 'B'},
        {"gamma", optional_argument, 0, 'G'}, {"alphabet", no_argument, 0, 'T'}, {0, 0, 0, 0}};
    char *argv[] = {"prog", "file1", "--alpha", "--be=2", "-x", "file2", "--beta", "3", "--gamma", "--gamma=4",
        "--alph", "--none", "--alpha=1", "-vw", "file3", "--", "-x", "file4", NULL};
    int option, index = -1;
    optind = 0;
    while ((option = getopt_long(18, argv, "xvw", longs, &index)) != -1)
        printf("%c %d %s\n", option, index, optarg ? optarg : "-");
    for (int i = optind; i < 18; ++i) printf("%s ", argv[i]);
    puts("");
    char *only[] = {"prog", "-alpha", "-beta", "7", "-x", "-gamma=1", "rest", NULL};
    optind = 0;
    while ((option = getopt_long_only(7, only, "x", longs, NULL)) != -1)
        printf("%c %s\n", option, optarg ? optarg : "-");
    printf("%d\n", optind);
    /* One letter is a short option before it is the beginning of a long one. */
    char *letters[] = {"prog", "-a", "-al", "-alphabet", "-b", "-be=2", "-g", "-xy", "-:", "-q", "--b", "3", NULL};
    optind = 0;
    while ((option = getopt_long_only(12, letters, "ab:x", longs, NULL)) != -1)
        printf("%c %s %d\n", option, optarg ? optarg : "-", option == '?' ? optopt : 0);
}
