// flags: -D_GNU_SOURCE
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void) {
  puts(setlocale(LC_ALL, NULL));
  printf("%d %d\n", setlocale(LC_ALL, "no_such_locale") == NULL, setlocale(99, "C") == NULL);
  puts(setlocale(LC_CTYPE, "C.UTF-8"));
  puts(setlocale(LC_NUMERIC, NULL));
  char *mixed = strdup(setlocale(LC_ALL, NULL));
  puts(setlocale(LC_ALL, "POSIX"));
  printf("%d\n", setlocale(LC_ALL, mixed) != NULL);
  puts(setlocale(LC_CTYPE, NULL));
  puts(nl_langinfo(CODESET));
  struct lconv *c = localeconv();
  printf("[%s][%s][%s][%s][%s] %d %d\n", c->decimal_point, c->thousands_sep, c->grouping, c->int_curr_symbol, c->negative_sign, c->frac_digits == CHAR_MAX, c->int_n_sign_posn == CHAR_MAX);
  locale_t l = newlocale(LC_CTYPE_MASK, "C.UTF-8", 0), m = duplocale(l);
  printf("%d\n", uselocale(0) == LC_GLOBAL_LOCALE);
  printf("%d\n", uselocale(l) == LC_GLOBAL_LOCALE);
  setlocale(LC_ALL, "C");
  printf("%d\n", uselocale(m) == l);
  printf("%s\n", nl_langinfo(CODESET));
  printf("%d\n", uselocale(LC_GLOBAL_LOCALE) == m);
  printf("%d\n", (int)MB_CUR_MAX);
  printf("%s %s\n", nl_langinfo_l(CODESET, m), nl_langinfo_l(DAY_1, m));
  printf("%d\n", newlocale(LC_ALL_MASK, "no_such_locale", 0) == 0);
  freelocale(l);
  freelocale(m);
  printf("%d\n", strcoll_l("a", "b", newlocale(LC_ALL_MASK, "C", 0)) < 0);
  char key[8];
  printf("%zu\n", strxfrm_l(key, "abc", 8, newlocale(LC_ALL_MASK, "C", 0)));
}
