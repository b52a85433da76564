// flags: -w -D_GNU_SOURCE -std=gnu2x
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    char text[40];
    static const char *const formats[] = {"%g", "%.3f", "%.10e", "%.0f", "%G", "%.f"};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        printf("%d ", strfromd(text, sizeof text, formats[i], 1234.5678));
        printf("%s ", text);
        printf("%d ", strfromf(text, sizeof text, formats[i], 0.1f));
        printf("%s ", text);
        printf("%d ", strfroml(text, sizeof text, formats[i], 0.25L));
        printf("%s\n", text);
    }
    printf("%d ", strfromd(text, 4, "%f", 3.14159));
    printf("%s\n", text);
    printf("%d\n", strfromd(NULL, 0, "%f", 3.14159));
    return 0;
}
