// flags: -D_GNU_SOURCE
// The functions on byte arrays, over every small length and offset.
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

static unsigned char a[512], b[512];
static unsigned sum;

static void mix(const void *p, size_t n) {
  const unsigned char *c = p;
  while (n--) sum = sum * 31 + *c++;
}

static int sign(int x) { return (x > 0) - (x < 0); }

static void fill(void) {
  for (int i = 0; i < 512; i++) a[i] = b[i] = (unsigned char)(i * 7 + 1);
}

int main(void) {
  for (int len = 0; len < 140; len++)
    for (int from = 0; from < 20; from++) {
      fill();
      memcpy(b + 3, a + from, len); mix(b, 512);
      memmove(a + 10, a + from, len); mix(a, 512);
      sum += (char *)mempcpy(b + 200, a + from, len) - (char *)b; mix(b, 512);
      memset(a + from, len, len); mix(a, 512);
      bcopy(b, b + from, len); mix(b, 512);
      bzero(b + from, len); mix(b, 512);
      explicit_bzero(a + from, len); mix(a, 512);
      memset(a, 1, 300); memset(b, 1, 300);
      sum += sign(memcmp(a + from, b + 1, len));
      if (len) { a[from + len - 1] = 0xff; sum += sign(memcmp(a + from, b + 1, len)) + 3 * (bcmp(a + from, b + 1, len) != 0); }
      if (len) { b[len] = 0x80; sum = sum * 5 + sign(memcmp(a + from, b + 1, len)); }
    }
  printf("%u\n", sum);
  fill();
  for (int c = 0; c < 256; c++)
    for (int len = 0; len < 40; len++)
      for (int off = 0; off < 9; off++) {
        char *p = memchr(a + off, c, len);
        sum = sum * 31 + (p ? p - (char *)a : -1);
        p = memrchr(a + off, c, len);
        sum = sum * 31 + (p ? p - (char *)a : -1);
        p = memccpy(b + 1, a + off, c, len);
        sum = sum * 31 + (p ? p - (char *)b : -1);
        mix(b, 64);
      }
  printf("%u\n", sum);
  printf("%d\n", (int)((char *)rawmemchr(a, a[77]) - (char *)a));
  printf("%d\n", memchr("abc", 0, (size_t)-1) != NULL);
  char s[] = "badcfehg!", t[10] = "";
  _Static_assert(sizeof s == 10, "");
  swab(s, t, 9);
  printf("%s\n", t);
  for (int i = -2; i < 34; i++) printf("%d ", ffs(i < 0 ? i : i < 32 ? 1 << i : 0));
  printf("%d %d %d\n", ffsl(0x100), ffsll(1LL << 40), ffsll(0));
  return 0;
}
