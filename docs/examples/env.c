// env [NAME]...: prints the environment, or the variables of these names.
#include <stdio.h>
#include <stdlib.h>

extern char **environ;

int main(int argc, char **argv)
{
    int missing = 0;

    if (argc < 2)
        for (char **variable = environ; *variable != NULL; variable++)
            puts(*variable);
    for (int i = 1; i < argc; i++) {
        const char *value = getenv(argv[i]);
        if (value != NULL)
            printf("%s=%s\n", argv[i], value);
        else
            missing = 1;
    }
    return missing;
}
