// oracle: musl
// flags: -D_GNU_SOURCE
// Conversion between multibyte and wide characters in C.UTF-8, byte by byte and in strings: what is not well-formed. glibc is lenient here.
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static const char *const texts[] = {
  "\xc0\x80", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf5", "\x80", "\xc3(", "\xe2\x82(", "ok\xff", "\xef\xbf\xbf", "\xf4\x8f\xbf\xbf",
  "0123456789abcdef\xc3\xbc""0123456789abcdefghij"};
enum { N = sizeof texts / sizeof *texts };

int main(void) {
  printf("%d\n", setlocale(LC_ALL, "C.UTF-8") != NULL);
  printf("%d\n", MB_CUR_MAX >= 4);
  for (int i = 0; i < N; i++) {
    const char *s = texts[i];
    size_t n = strlen(s) + 1;
    wchar_t w[64];
    mbstate_t st;
    printf("%d:", i);
    memset(&st, 0, sizeof st);
    for (size_t k = 0; k < n; k++) { // one byte at a time
      w[0] = -1;
      size_t r = mbrtowc(w, s + k, 1, &st);
      printf(" %zd/%x/%d", (ssize_t)r, (unsigned)w[0], !!mbsinit(&st));
      if (r == (size_t)-1) { printf("%d", errno == EILSEQ); break; }
    }
    memset(&st, 0, sizeof st);
    for (const char *p = s; p < s + n;) {
      size_t r = mbrlen(p, s + n - p, &st);
      printf(" %zd", (ssize_t)r);
      if (r + 2 < 3) break;
      p += r;
    }
    printf(" %d %d", mblen(s, n), mbtowc(w, s, n));
    for (size_t limit = 0; limit < 12; limit++) {
      memset(&st, 0, sizeof st); memset(w, 0x55, sizeof w);
      const char *p = s;
      size_t r = mbsrtowcs(w, &p, limit, &st);
      printf(" (%zd", (ssize_t)r);
      if (r != (size_t)-1) printf(" %td", p ? p - s : -1);
      for (size_t k = 0; k < limit && r != (size_t)-1 && k <= r; k++) printf(" %x", (unsigned)w[k]);
      printf(")");
    }
    memset(&st, 0, sizeof st);
    const char *p = s;
    printf(" %zd %zd", (ssize_t)mbsrtowcs(NULL, &p, 0, &st), (ssize_t)mbstowcs(NULL, s, 0));
    memset(&st, 0, sizeof st);
    p = s;
    printf(" %zd", (ssize_t)mbsnrtowcs(w, &p, 5, 64, &st));
    printf("\n");
  }
  static const wchar_t wide[][8] = {L"", L"plain", {0xe4, 0x20ac, 0x1f600, 0}, {0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff, 0}, {'a', 0xd800, 0}, {'a', 0x110000, 0}, {-1, 0}};
  for (int i = 0; i < 7; i++) {
    char b[64];
    for (size_t limit = 0; limit < 26; limit++) {
      mbstate_t st = {0};
      const wchar_t *p = wide[i];
      memset(b, 0x55, sizeof b);
      size_t r = wcsrtombs(b, &p, limit, &st);
      printf(" (%zd", (ssize_t)r);
      if (r != (size_t)-1) { printf(" %td", p ? p - wide[i] : -1); for (size_t k = 0; k < r; k++) printf(" %02x", (unsigned char)b[k]); }
      printf(")");
    }
    mbstate_t st = {0};
    const wchar_t *p = wide[i];
    printf(" %zd", (ssize_t)wcsnrtombs(b, &p, 2, 64, &st));
    printf(" %zd %zd\n", (ssize_t)wcstombs(NULL, wide[i], 0), (ssize_t)wcstombs(b, wide[i], 64));
  }
  static const unsigned codes[] = {0, 'a', 0x7f, 0x80, 0xe4, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xffff, 0x10000, 0x10ffff, 0x110000, 0xffffffff};
  for (int i = 0; i < 16; i++) {
    char b[16];
    printf("%x: %zd %d %d\n", codes[i], (ssize_t)wcrtomb(b, codes[i], NULL), wctomb(b, codes[i]), wctob(codes[i]));
  }
  for (int c = -1; c < 256; c++) printf("%x ", btowc(c));
  printf("\n%zu %d %d\n", wcrtomb(NULL, L'x', NULL), mbtowc(NULL, NULL, 0), wctomb(NULL, 0));
}
