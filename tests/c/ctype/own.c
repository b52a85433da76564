// flags: -O2
/* A program's own function wins, whatever body the header has for its name: before its definition, behind it, and through its address. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#undef isxdigit

static int before(int c)
{
    return isxdigit(c);
}

int isxdigit(int c)
{
    return c == 'x';
}

int ungetc(int c, FILE *file)
{
    return file == stdin ? c + 1 : -7;
}

long labs(long n)
{
    return n + 100;
}

int main(void)
{
    int (*volatile address)(int) = isxdigit;
    volatile int x = 'x', a = 'a';
    printf("%d%d %d%d %d%d\n", before(x), before(a), isxdigit(x), isxdigit(a), address(x), address(a));
    printf("%d %d\n", ungetc(x, stdin), ungetc(x, stdout));
    long (*volatile labs_address)(long) = labs;
    printf("%ld\n", labs_address(-5));
    /* An address of a function with a body is that of the function. */
    int (*volatile upper)(int) = toupper;
    printf("%d %d %d\n", upper == toupper, upper(a) == toupper(a), upper('?'));
    return 0;
}
