// flags: -w -D_GNU_SOURCE
#include <monetary.h>
#include <stdio.h>
#include <locale.h>
#include <errno.h>

int main(void) {
    char text[60];
    static const char *const formats[] = {"%n", "%i", "[%12n]", "[%-12n]", "%.3n", "%.0n", "%!n", "%%", "a%nb%nc"};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        int n = strfmon(text, sizeof text, formats[i], 1234.567, 2.5);
        printf("%s: %d %s\n", formats[i], n, text);
    }
    int n = strfmon(text, 3, "%n", 1234.5);
    printf("%d\n", n);
    return 0;
}
