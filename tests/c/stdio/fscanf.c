// stdin: 12 abc 3.5\nrest of line\n7x
#include <stdio.h>

int main(void) {
    int a, r;
    char text[20];
    double d;
    r = scanf("%d %s %lf", &a, text, &d);
    printf("%d %d %s %g\n", r, a, text, d);
    printf("%d\n", getchar());
    r = fscanf(stdin, "%19[^\n]", text);
    printf("%d %s\n", r, text);
    r = scanf("%d", &a);
    printf("%d %d\n", r, a);
    printf("%d\n", scanf("%d", &a));
    printf("%c\n", getchar());
    printf("%d ", scanf("%d", &a));
    printf("%d\n", feof(stdin) != 0);
    return 0;
}
