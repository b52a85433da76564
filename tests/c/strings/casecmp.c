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
  printf("%d %d\n", (int)(index("hello", 'l') - "hello") > 0, rindex("hello", 'q') == NULL);
}
