// flags: -D_GNU_SOURCE
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <uchar.h>
int main(void) {
  setlocale(LC_ALL, "C.UTF-8");
  static const char *const texts[] = {"a", "\xc3\xa4", "\xe2\x82\xac", "\xf0\x9f\x98\x80z", "\xff", "\xf0\x9f", "\xed\xa0\x80"};
  for (int i = 0; i < 7; i++) {
    const char *s = texts[i];
    size_t n = strlen(s) + 1;
    mbstate_t st = {0};
    for (size_t k = 0; k < n;) {
      char16_t c = 0xeeee;
      size_t r = mbrtoc16(&c, s + k, n - k, &st);
      printf("%zd:%x ", (ssize_t)r, c);
      if (r == (size_t)-1 || r == (size_t)-2 || r == 0) break;
      if (r != (size_t)-3) k += r;
    }
    memset(&st, 0, sizeof st);
    for (size_t k = 0; k < n;) {
      char32_t c = 0xeeee;
      size_t r = mbrtoc32(&c, s + k, n - k, &st);
      printf("%zd:%x ", (ssize_t)r, (unsigned)c);
      if (r == (size_t)-1 || r == (size_t)-2 || r == 0) break;
      k += r;
    }
    printf("\n");
  }
  static const char16_t units[] = {'a', 0xe4, 0x20ac, 0xd83d, 0xde00, 0};
  mbstate_t st = {0};
  for (int i = 0; i < 6; i++) { char b[8]; printf("%zd ", (ssize_t)c16rtomb(b, units[i], &st)); }
  for (int i = 0; i < 5; i++) { char b[8]; static const char32_t c[] = {0, 'a', 0xe4, 0xd800, 0x1f600}; printf("%zd ", (ssize_t)c32rtomb(b, c[i], NULL)); }
  printf("\n");
}
