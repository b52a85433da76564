// flags: -std=c99 -w
// stdin: first\n\nlonger line with\ttab\nno newline
// glibc declares it for nobody who asks for GNU's names.
#undef _GNU_SOURCE
#include <stdio.h>

int main(void)
{
    char line[64] = "";
    while (gets(line) == line)
        printf("[%s]\n", line);
    printf("%d %d [%s]\n", feof(stdin) != 0, ferror(stdin) != 0, line);
    return 0;
}
