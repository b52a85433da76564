// flags: -D_GNU_SOURCE
// Where glibc and Unicode agree: ASCII, and letters of several scripts.
#include <locale.h>
#include <stdio.h>
#include <wchar.h>
#include <wctype.h>
static const char *const names[] = {"alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper", "xdigit", "nonsense"};
int main(void) {
  locale_t l = newlocale(LC_ALL_MASK, "C.UTF-8", 0);
  printf("%d\n", setlocale(LC_ALL, "C.UTF-8") != NULL);
  static const wint_t more[] = {0xa1, 0xa7, 0xab, 0xc4, 0xd7, 0xdf, 0xe4, 0xff, 0x100, 0x101, 0x131, 0x178, 0x1e9e, 0x391, 0x3b1, 0x3c2, 0x410, 0x430, 0x5d0,
    0x660, 0x10d0, 0x1680, 0x1e00, 0x1e01, 0x2002, 0x2013, 0x2028, 0x20ac, 0x2160, 0x2170, 0x24b6, 0x24d0, 0x3000, 0x3042, 0x4e00, 0xac00, 0xff21, 0xff41, 0x10400, 0x10428, 0x1f600, WEOF};
  for (int i = 0; i < 128 + (int)(sizeof more / sizeof *more); i++) {
    wint_t c = i < 128 ? i : more[i - 128];
    printf("%x: %d%d%d%d%d%d%d%d%d%d%d%d %x %x", c, !!iswalnum(c), !!iswalpha(c), !!iswblank(c), !!iswcntrl(c), !!iswdigit(c), !!iswgraph(c), !!iswlower(c),
           !!iswprint(c), !!iswpunct(c), !!iswspace(c), !!iswupper(c), !!iswxdigit(c), towlower(c), towupper(c));
    printf(" %d%d%d%d%d%d%d%d%d%d%d%d %x %x ", !!iswalnum_l(c, l), !!iswalpha_l(c, l), !!iswblank_l(c, l), !!iswcntrl_l(c, l), !!iswdigit_l(c, l),
           !!iswgraph_l(c, l), !!iswlower_l(c, l), !!iswprint_l(c, l), !!iswpunct_l(c, l), !!iswspace_l(c, l), !!iswupper_l(c, l), !!iswxdigit_l(c, l),
           towlower_l(c, l), towupper_l(c, l));
    for (int k = 0; k < 13; k++) printf("%d%d", wctype(names[k]) && iswctype(c, wctype(names[k])), wctype_l(names[k], l) && iswctype_l(c, wctype_l(names[k], l), l));
    printf(" %x %x %x\n", towctrans(c, wctrans("tolower")), towctrans(c, wctrans("toupper")), towctrans_l(c, wctrans_l("toupper", l), l));
  }
  printf("%d\n", wctrans("nonsense") == 0);
}
