// dirs: .
// A catalogue as glibc's gencat writes it, opened by path; failures.
#include <nl_types.h>
#include <stdio.h>
static const unsigned char file[] = {
  0xde, 8, 4, 0x96, 1, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 14, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 20, 0, 0, 0,
  0, 0, 0, 4, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 14, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 20,
  'f', 'i', 'v', 'e', ' ', 'o', 'f', ' ', 't', 'h', 'r', 'e', 'e', 0, 'h', 'e', 'l', 'l', 'o', 0, 'w', 'o', 'r', 'l', 'd', 0};
int main(void) {
  FILE *f = fopen("m.cat", "wb");
  fwrite(file, 1, sizeof file, f);
  fclose(f);
  nl_catd c = catopen("./m.cat", 0);
  printf("%d\n", c != (nl_catd)-1);
  printf("%s %s %s %s %s\n", catgets(c, 1, 1, "?"), catgets(c, 1, 2, "?"), catgets(c, 3, 5, "?"), catgets(c, 1, 3, "none"), catgets(c, 2, 1, "none"));
  printf("%d\n", catclose(c));
  printf("%d %d\n", catopen("./missing.cat", 0) == (nl_catd)-1, catopen("missing", 0) == (nl_catd)-1);
}
