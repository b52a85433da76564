// flags: -D_GNU_SOURCE
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
static int sign(int x) { return (x > 0) - (x < 0); }
static long at(const wchar_t *p, const wchar_t *b) { return p ? p - b : -1; }
static void show(const wchar_t *w, int n) { for (int i = 0; i < n; i++) printf("%x ", (unsigned)w[i]); printf("\n"); }
static const wchar_t *const words[] = {L"", L"a", L"A", L"b", L"ab", L"abab", L"aabaab", L"\u00e4\u00c4", L"\u00e4", L"z\u20ac", L"needle in a haystack", L"in a"};
enum { N = sizeof words / sizeof *words };
int main(void) {
  setlocale(LC_ALL, "C.UTF-8");
  locale_t l = newlocale(LC_ALL_MASK, "C.UTF-8", 0);
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++) {
      const wchar_t *s = words[i], *t = words[j];
      printf("%d %d %d %d %d %d %d %d ", sign(wcscmp(s, t)), sign(wcsncmp(s, t, 2)), sign(wcscasecmp(s, t)), sign(wcsncasecmp(s, t, 1)), sign(wcscasecmp_l(s, t, l)),
             sign(wcsncasecmp_l(s, t, 2, l)), sign(wcscoll(s, t)), sign(wcscoll_l(s, t, l)));
      printf("%ld %zu %zu %ld %ld %ld %ld\n", at(wcsstr(s, t), s), wcsspn(s, t), wcscspn(s, t), at(wcspbrk(s, t), s), at(wcschr(s, t[0]), s), at(wcsrchr(s, t[0]), s),
             at(wcschrnul(s, t[0]), s));
    }
  wchar_t b[32], c[32];
  for (int n = 0; n < 8; n++) {
    wmemset(b, L'x', 32);
    wcsncpy(b, L"abcd", n); show(b, 9);
    printf("%ld ", at(wcpncpy(b, L"ABCD", n), b)); show(b, 9);
    wcscpy(b, L"12"); wcsncat(b, L"abcd", n); show(b, 9);
  }
  printf("%ld\n", at(wcpcpy(c, L"copied"), c));
  wcscat(c, L"!"); show(c, 8);
  printf("%zu %zu %zu\n", wcslen(c), wcsnlen(c, 3), wcsnlen(c, 30));
  printf("%ld %d %d\n", at(wmemchr(c, L'i', 8), c), sign(wmemcmp(c, L"copy", 4)), sign(wmemcmp(c, L"copied", 6)));
  wmemmove(c + 1, c, 6); show(c, 8);
  wmemcpy(b, c, 5); show(b, 5);
  printf("%ld\n", at(wmempcpy(b, c, 4), b));
  wchar_t *d = wcsdup(L"dup"); show(d, 4); free(d);
  wchar_t t[] = L"one,,two;", *rest;
  for (wchar_t *p = wcstok(t, L",;", &rest); p; p = wcstok(NULL, L",;", &rest)) show(p, wcslen(p));
  wchar_t key[4] = L"?";
  printf("%d\n", wcsxfrm(NULL, L"abc", 0) >= 3 && wcsxfrm_l(NULL, L"", 0, l) == 0);
  (void)key;
  static const wchar_t widths[] = {0, L'a', 7, 0x7f, 0x80, 0xe4, 0x300, 0x1100, 0x200b, 0x20ac, 0x3000, 0x4e00, 0xac00, 0xff21, 0xff61, 0x1f600, 0x20000, 0xe0001};
  for (unsigned i = 0; i < sizeof widths / sizeof *widths; i++) printf("%x:%d ", (unsigned)widths[i], wcwidth(widths[i]));
  printf("%d %d %d\n", wcswidth(L"a\u4e00", 9), wcswidth(L"a\u4e00", 1), wcswidth(L"a\a", 2));
}
