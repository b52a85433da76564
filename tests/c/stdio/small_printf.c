// oracle: none LLVM calls these names on targets without floating point in printf; for integers they are printf (C17 7.21.6.3)
#include <stdio.h>
#include <string.h>

int __small_printf(const char *, ...);

int main(void)
{
    return __small_printf("%s%c\n", "o", 'k') != 3;
}
