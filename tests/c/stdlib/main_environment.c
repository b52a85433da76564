// env: GREETING=hello
// args: one two
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern char **environ;

int main(int argc, char **argv, char **environment) {
    printf("%d %s %d\n", argc, argv[2], argv[argc] == NULL);
    printf("%d\n", environment == environ);
    for (char **each = environment; *each; ++each)
        if (strncmp(*each, "GREETING=", 9) == 0) puts(*each);
}
