// flags: -O2
/* `errno` is one variable, for the library and through the function's address. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
    int *(*volatile location)(void) = __errno_location;
    printf("%d\n", location() == &errno);
    errno = 0;
    close(-1);
    printf("%d %d\n", errno == EBADF, *location() == EBADF);
    *location() = ERANGE;
    printf("%d\n", errno == ERANGE);
    errno = 0;
    strtol("99999999999999999999", NULL, 10);
    printf("%d\n", errno == ERANGE);
}
