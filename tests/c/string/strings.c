// flags: -D_GNU_SOURCE
// The functions on strings, over every small length and offset and over favourites.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char a[256], b[256], c[256];
static unsigned sum;
static void mix(const void *p, size_t n) {
  const unsigned char *q = p;
  while (n--) sum = sum * 31 + *q++;
}
static void num(long n) { sum = sum * 31 + (unsigned)n; }
static int sign(int x) { return (x > 0) - (x < 0); }
static long at(const char *p, const char *base) { return p ? p - base : -1; }

static const char *const words[] = {"", "a", "b", "ab", "ba", "aab", "aba", "abab", "aaaa", "abcabc", "xyz",
  "needle in haystack", "abaabaabaaba", "\x80\xff\x01", "\xff", "0", "00", "09", "010", "10", "1", "a1", "a01", "a10", "a001b", "file.9", "file.10"};
enum { N = sizeof words / sizeof *words };

int main(void) {
  for (int len = 0; len < 70; len++)
    for (int off = 0; off < 18; off++) {
      memset(a, 'x', 256); memset(b, 'y', 256); memset(c, 'z', 256);
      for (int i = 0; i < len; i++) a[off + i] = (char)(1 + (i * 37) % 255);
      a[off + len] = 0;
      num(strlen(a + off));
      num(strnlen(a + off, 9)); num(strnlen(a + off, 300));
      strcpy(b + 3, a + off); mix(b, 128);
      num(stpcpy(c + 2, a + off) - c); mix(c, 128);
      strncpy(b + 1, a + off, 33); mix(b, 128);
      num(stpncpy(b + 1, a + off, 21) - b); mix(b, 128);
      strcpy(b, "begin"); strcat(b, a + off); mix(b, 128);
      strncat(b, a + off, 7); mix(b, 256);
      for (int k = 0; k < 256; k += 5) {
        num(at(strchr(a + off, k), a)); num(at(strrchr(a + off, k), a)); num(at(strchrnul(a + off, k), a));
      }
      num(at(strchr(a + off, 0), a)); num(at(strrchr(a + off, 0), a));
      strcpy(c + 5, a + off);
      num(sign(strcmp(a + off, c + 5)));
      if (len) { c[5 + len - 1] ^= 0x80; num(sign(strcmp(a + off, c + 5))); num(sign(strncmp(a + off, c + 5, len - 1))); num(sign(strncmp(a + off, c + 5, len))); }
    }
  printf("%u\n", sum);
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++) {
      const char *s = words[i], *t = words[j];
      printf("%ld %ld %ld %zu %zu %ld %d %d %d", at(strstr(s, t), s), at(memmem(s, strlen(s), t, strlen(t)), s), at(strcasestr(s, t), s), strspn(s, t), strcspn(s, t),
        at(strpbrk(s, t), s), sign(strcmp(s, t)), sign(strverscmp(s, t)), sign(strcoll(s, t)));
      printf("\n");
    }
  // Long searches, whose windows grow.
  static char text[20000];
  for (int i = 0; i < 19999; i++) text[i] = "ab"[i % 3 == 0];
  strcpy(text + 18000, "the end of it");
  printf("%ld %ld %ld\n", at(strstr(text, "the end"), text), at(strstr(text, "end of it"), text), at(strstr(text, "bbaabb"), text));
  memset(text, 'a', 19999); text[15000] = 'b';
  printf("%ld %ld\n", at(strstr(text, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"), text), at(strstr(text, "baab"), text));
  char buf[] = ";one,,two;three,", *rest, *p;
  for (p = strtok_r(buf, ",;", &rest); p; p = strtok_r(NULL, ",;", &rest)) printf("[%s]", p);
  char buf2[] = "one two  three";
  for (p = strtok(buf2, " "); p; p = strtok(NULL, " ")) printf("<%s>", p);
  char buf3[] = "a,,b;c"; p = buf3;
  for (char *f; (f = strsep(&p, ",;"));) printf("{%s}", f);
  printf("\n");
  p = strdup("duplicate"); puts(p); free(p);
  p = strndup("duplicate", 3); puts(p); free(p);
  char key[8] = "??";
  printf("%zu %s %zu %s\n", strxfrm(key, "abc", 8), key, strxfrm(key, "a longer one", 8), key);
  printf("%s|%s|%s\n", strsignal(1), strsignal(11), sigdescr_np(2));
  printf("%s %s\n", sigabbrev_np(9), sigabbrev_np(15));
  return 0;
}
