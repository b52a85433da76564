// oracle: host
// stdin: 12 wort 3.5\n77 8 end
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <wchar.h>

static int from_string(const wchar_t *text, const wchar_t *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int count = vswscanf(text, format, arguments);
    va_end(arguments);
    return count;
}

static int from_input(const wchar_t *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int count = vwscanf(format, arguments);
    va_end(arguments);
    return count;
}

static int from_stream(FILE *file, const wchar_t *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int count = vfwscanf(file, format, arguments);
    va_end(arguments);
    return count;
}

int main(void)
{
    int number = 0, count;
    wchar_t word[16] = L"";
    double real = 0;
    count = from_string(L"5 abc", L"%d %15ls", &number, word);
    wprintf(L"%d %d %ls\n", count, number, word);
    count = from_input(L"%d %15ls", &number, word);
    wprintf(L"%d %d %ls\n", count, number, word);
    count = from_stream(stdin, L"%lf", &real);
    wprintf(L"%d %g\n", count, real);
    count = wscanf(L"%d", &number);
    wprintf(L"%d %d\n", count, number);
    count = fwscanf(stdin, L"%d%d", &number, &number);
    wprintf(L"%d %d\n", count, number);
    // White space of other kinds than ASCII's separates nothing here that the C locale knows.
    count = swscanf(L"a\tb", L"%15ls", word);
    wprintf(L"%d %ls\n", count, word);
    return 0;
}
