// oracle: none glibc has mbrtoc8 and c8rtomb since 2.36 only, musl not at all
// C23 7.30.2.1, 7.30.2.2.
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <uchar.h>
#include <wchar.h>
#undef NDEBUG
#include <assert.h>

size_t mbrtoc8(unsigned char *, const char *, size_t, mbstate_t *), c8rtomb(char *, unsigned char, mbstate_t *);
int main(void) {
  setlocale(LC_ALL, "C.UTF-8");
  const char *s = "a\xc3\xa4\xf0\x9f\x98\x80";
  unsigned char out[16];
  size_t n = 0, k = 0, len = strlen(s) + 1;
  mbstate_t st = {0}, st2 = {0};
  for (;;) {
    size_t r = mbrtoc8(out + n, s + k, len - k, &st);
    assert(r != (size_t)-1 && r != (size_t)-2);
    if (r == 0) break;
    if (r != (size_t)-3) k += r;
    n++;
  }
  assert(n == 7 && !memcmp(out, s, 7));
  char b[8];
  static const size_t results[] = {1, 0, 2, 0, 0, 0, 4};
  for (int i = 0; i < 7; i++) assert(c8rtomb(b, out[i], &st2) == results[i]);
  assert(!memcmp(b, s + 3, 4));
  assert(c8rtomb(b, 0xff, &st2) == (size_t)-1);
  // Without a place it is as if a NUL came, which does not belong inside a character.
  assert(c8rtomb(NULL, 'x', &st2) == 1);
  assert(c8rtomb(b, 0xc2, &st2) == 0 && c8rtomb(NULL, 0x80, &st2) == (size_t)-1);
  mbstate_t st3 = {0};
  assert(c16rtomb(b, 0xd83d, &st3) == 0 && c16rtomb(NULL, 0xde00, &st3) == (size_t)-1);
  puts("ok");
}
