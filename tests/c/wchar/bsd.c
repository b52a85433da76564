// oracle: none glibc has wcslcpy since 2.38 only; wcswcs is gone
// flags: -D_GNU_SOURCE
// POSIX.1-2024 XSH wcslcpy, wcslcat; the "C" locale's single bytes (POSIX.1-2024 XBD 6.2).
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#undef NDEBUG
#include <assert.h>
wchar_t *wcswcs(const wchar_t *, const wchar_t *);
int main(void) {
  wchar_t b[6];
  assert(wcslcpy(b, L"abc", 6) == 3 && !wcscmp(b, L"abc"));
  assert(wcslcpy(b, L"abcdefgh", 6) == 8 && !wcscmp(b, L"abcde"));
  assert(wcslcpy(b, L"x", 0) == 1);
  wcscpy(b, L"ab");
  assert(wcslcat(b, L"cdefg", 6) == 7 && !wcscmp(b, L"abcde"));
  assert(wcslcat(b, L"x", 2) == 3);
  assert(wcswcs(b, L"cd") == b + 2);
  assert(MB_CUR_MAX == 1);
  for (int i = 1; i < 256; i++) {
    char c = (char)i, d[8];
    wchar_t w;
    assert(mbrtowc(&w, &c, 1, NULL) == 1);
    assert(wcrtomb(d, w, NULL) == 1 && d[0] == c && wctob(w) == i && btowc(i) == (wint_t)w);
  }
  assert(wcrtomb((char[8]){0}, 0xe4, NULL) == (size_t)-1);
  puts("ok");
}
