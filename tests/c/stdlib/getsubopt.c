// flags: -D_GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    char *const names[] = {"ro", "rw", "size", NULL};
    char text[] = "ro,size=10,,rw=,unknown=3,siz,size";
    char *at = text, *value;
    while (*at) {
        int found = getsubopt(&at, names, &value);
        printf("%d %s\n", found, value ? value : "(none)");
    }
}
