// flags: -w -D_GNU_SOURCE
#include <wchar.h>
#include <stdio.h>
#include <stdlib.h>
#include <locale.h>

int main(void) {
    setlocale(LC_ALL, "C.UTF-8");
    int a, r;
    double d;
    wchar_t w[20], c;
    char s[20];
    r = swscanf(L"42 2.5 wört €uro ß", L"%d %lf %ls %s %lc", &a, &d, w, s, &c);
    printf("%d %d %g %ls %s %lc\n", r, a, d, w, s, c);
    r = swscanf(L"äöüabc", L"%l[ä-ü]%2s", w, s);
    printf("%d %ls %s\n", r, w, s);
    wchar_t *m = NULL;
    r = swscanf(L"alloc", L"%mls", &m);
    printf("%d %ls\n", r, m);
    free(m);
    return 0;
}
