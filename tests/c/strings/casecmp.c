// flags: -D_GNU_SOURCE
#include <locale.h>
#include <stdio.h>
#include <strings.h>
#include <string.h>
static int sign(int x) { return (x > 0) - (x < 0); }
int main(void) {
  static const char *const w[] = {"", "a", "A", "B", "abc", "ABD", "aBc", "[", "_", "z", "Z", "@", "`", "abcd"};
  locale_t l = newlocale(LC_ALL_MASK, "C", 0);
  for (int i = 0; i < 14; i++)
    for (int j = 0; j < 14; j++)
      printf("%d%d%d%d ", sign(strcasecmp(w[i], w[j])), sign(strncasecmp(w[i], w[j], 2)), sign(strcasecmp_l(w[i], w[j], l)),
             sign(strncasecmp_l(w[i], w[j], 3, l)));
  /* Every pair of bytes, at every place of a block. */
  unsigned sum = 0;
  char s[40] = "Where in the Block it stands: 0123456", t[40] = "wHERE IN THE bLOCK IT STANDS: 0123456";
  for (int place = 0; place < 20; place++) {
    char old = s[place], other = t[place];
    for (int a = 0; a < 256; a++)
      for (int b = 0; b < 256; b++) {
        s[place] = (char)a;
        t[place] = (char)b;
        sum = sum * 31 + (unsigned)sign(strcasecmp(s, t)) + 3 * (unsigned)sign(strncasecmp(s, t, 12));
      }
    s[place] = old;
    t[place] = other;
  }
  printf("%u\n", sum);
  printf("%d %d\n", (int)(index("hello", 'l') - "hello") > 0, rindex("hello", 'q') == NULL);
}
