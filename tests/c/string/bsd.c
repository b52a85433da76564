// oracle: none glibc has strlcpy since 2.38 only and no timingsafe functions
// flags: -D_GNU_SOURCE -std=c23
// POSIX.1-2024 XSH strlcpy; C23 7.26.6.2 memset_explicit; OpenBSD timingsafe_bcmp(3).
#include <stdio.h>
#include <string.h>
#include <strings.h>
#undef NDEBUG
#include <assert.h>

int main(void) {
  char b[8];
  assert(strlcpy(b, "abc", 8) == 3 && !strcmp(b, "abc"));
  assert(strlcpy(b, "abcdefghij", 8) == 10 && !strcmp(b, "abcdefg"));
  assert(strlcpy(b, "x", 0) == 1 && !strcmp(b, "abcdefg"));
  strcpy(b, "abc");
  assert(strlcat(b, "de", 8) == 5 && !strcmp(b, "abcde"));
  assert(strlcat(b, "fghi", 8) == 9 && !strcmp(b, "abcdefg"));
  assert(strlcat(b, "fghi", 3) == 7);
  assert(memset_explicit(b, 1, 8) == b && b[7] == 1);
  assert(!timingsafe_bcmp("abc", "abc", 3) && timingsafe_bcmp("abc", "abd", 3) && !timingsafe_bcmp("a", "b", 0));
  assert(timingsafe_memcmp("abc", "abc", 3) == 0 && timingsafe_memcmp("abc", "abd", 3) < 0 && timingsafe_memcmp("\xff" "a", "ab", 2) > 0);
  puts("ok");
}
