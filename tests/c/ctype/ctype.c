// flags: -D_GNU_SOURCE
#include <ctype.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
int main(void) {
  locale_t l = newlocale(LC_ALL_MASK, "C", 0);
  for (int c = -1; c < 256; c++) {
    printf("%d: %d%d%d%d%d%d%d%d%d%d%d%d %d %d", c, !!isalnum(c), !!isalpha(c), !!isblank(c), !!iscntrl(c), !!isdigit(c), !!isgraph(c),
           !!islower(c), !!isprint(c), !!ispunct(c), !!isspace(c), !!isupper(c), !!isxdigit(c), tolower(c), toupper(c));
    printf(" %d%d%d%d%d%d%d%d%d%d%d%d %d %d", !!isalnum_l(c, l), !!isalpha_l(c, l), !!isblank_l(c, l), !!iscntrl_l(c, l), !!isdigit_l(c, l),
           !!isgraph_l(c, l), !!islower_l(c, l), !!isprint_l(c, l), !!ispunct_l(c, l), !!isspace_l(c, l), !!isupper_l(c, l), !!isxdigit_l(c, l),
           tolower_l(c, l), toupper_l(c, l));
    printf(" %d %d\n", !!isascii(c), toascii(c));
  }
  printf("%d\n", (int)MB_CUR_MAX);
}
