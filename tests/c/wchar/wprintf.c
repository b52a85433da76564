// flags: -w -D_GNU_SOURCE
#include <wchar.h>
#include <stdio.h>
#include <locale.h>
#include <errno.h>

int main(void) {
    setlocale(LC_ALL, "C.UTF-8");
    wchar_t w[64];
    int n, r;
    r = wprintf(L"%d %5.2f %s %ls %c %lc %%\n", 42, 3.14159, "bytes wört", L"wide €", 'c', L'ß');
    wprintf(L"%d\n", r);
    r = wprintf(L"[%8s] [%-8ls] [%.2s] [%.2ls] [%5lc]\n", "wört", L"€uro", "äöü", L"äöü", L'é');
    wprintf(L"%d\n", r);
    r = swprintf(w, 64, L"é%nü %x %Lg %2$s", &n, "x");
    r = swprintf(w, 64, L"é%nü %x %g", &n, 255, 1.5);
    wprintf(L"%ls %d %d\n", w, r, n);
    r = swprintf(w, 3, L"%d", 12345);
    wprintf(L"%d\n", r);
    r = swprintf(w, 6, L"%d", 12345);
    wprintf(L"%d %ls\n", r, w);
    fwprintf(stdout, L"%2$ls %1$ls\n", L"one", L"two");
    errno = 0;
    r = swprintf(w, 64, L"%s", "\xff");
    wprintf(L"%d %d\n", r, errno == EILSEQ);
    return 0;
}
