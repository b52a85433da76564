// The functions that take a va_list.
#include <stdarg.h>
#include <stdio.h>
#include <wchar.h>

static void all(const char *format, const wchar_t *wide, ...)
{
    char text[64];
    wchar_t letters[64];
    va_list a;
    va_start(a, wide);
    vprintf(format, a);
    va_end(a);
    va_start(a, wide);
    vfprintf(stdout, format, a);
    va_end(a);
    va_start(a, wide);
    printf("%d ", vsnprintf(text, 5, format, a));
    va_end(a);
    puts(text);
    va_start(a, wide);
    printf("%d ", vsprintf(text, format, a));
    va_end(a);
    printf("%s", text);
    va_start(a, wide);
    printf("%d ", vswprintf(letters, 64, wide, a));
    va_end(a);
    printf("%ls", letters);
    fflush(stdout);
}

int main(void)
{
    all("%d %s %.2f\n", L"%d %s %.2f\n", 42, "text", 2.5);
    return 0;
}
