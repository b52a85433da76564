// The wide functions that take a va_list.
#include <stdarg.h>
#include <stdio.h>
#include <wchar.h>

static void all(const wchar_t *format, ...)
{
    va_list a;
    va_start(a, format);
    vwprintf(format, a);
    va_end(a);
    va_start(a, format);
    vfwprintf(stdout, format, a);
    va_end(a);
}

int main(void)
{
    all(L"%d %s %.2f\n", 42, "text", 2.5);
    return 0;
}
