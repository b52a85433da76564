// flags: -w
#include <wchar.h>
#include <stdio.h>
#include <inttypes.h>

int main(void) {
    wchar_t *end;
    static const wchar_t text[] = L"  -0x1fz";
    printf("%lld", wcstoll(text, &end, 0));
    printf(" %d\n", (int)(end - text));
    printf("%ld %lu %llu %jd %ju\n", wcstol(L"12", NULL, 10), wcstoul(L"77", NULL, 8), wcstoull(L"zz", NULL, 36),
           wcstoimax(L"-5", NULL, 10), wcstoumax(L"6", NULL, 10));
    static const wchar_t number[] = L" 1.5e3x";
    printf("%g", wcstod(number, &end));
    printf(" %d %g %Lg\n", (int)(end - number), wcstof(L"0x1p-2", NULL), wcstold(L"inf", NULL));
    return 0;
}
