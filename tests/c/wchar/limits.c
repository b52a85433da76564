// oracle: musl
// flags: -D_GNU_SOURCE
// One multibyte character with every limit, in both locales, with a state of its own and with that of the function.
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static const char *const texts[] = {
  "", "a", "\xc3\xbc", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80", "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf",
  "\x7f", "\x80", "\xbf", "\xc1\xbf", "\xc2", "\xc2\x7f", "\xc2\xc0", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xe1\x80", "\xe1\x80\xc0", "\xf0\x8f\xbf\xbf",
  "\xf4\x90\x80\x80", "\xf1\x80\x80", "\xf1\x80\x80\x7f", "\xf5\x80\x80\x80", "\xff"};
enum { N = sizeof texts / sizeof *texts };

static void one(const char *text, size_t limit) {
  wchar_t wide = 0x55;
  mbstate_t state;
  memset(&state, 0, sizeof state);
  errno = 0;
  int result = mbtowc(&wide, text, limit);
  printf(" %d,%x,%d", result, (unsigned)wide, errno == EILSEQ);
  errno = 0;
  result = mblen(text, limit);
  printf(",%d,%d", result, errno == EILSEQ);
  errno = 0;
  wide = 0x55;
  result = (int)mbrtowc(&wide, text, limit, &state);
  printf(",%d,%x,%d", result, (unsigned)wide, errno == EILSEQ);
  if (result == -2) { // the rest of the character
    result = (int)mbrtowc(&wide, text + limit, 4, &state);
    printf("(%d,%x)", result, (unsigned)wide);
  }
  result = (int)mbrlen(text, limit, NULL);
  printf(",%d", result);
  if (result == -2) {
    printf("(%d)", (int)mbrlen(text + limit, 4, NULL));
    printf("%d", (int)mbrlen("", 1, NULL));
  }
  result = (int)mbrtowc(NULL, text, limit, NULL);
  printf(",%d", result);
  if (result == -2)
    printf("(%d)", (int)mbrtowc(NULL, NULL, 9, NULL));
}

int main(void) {
  static const char *const locales[] = {"C.UTF-8", "C"};
  for (int l = 0; l < 2; l++) {
    printf("%d\n", setlocale(LC_ALL, locales[l]) != NULL);
    for (int i = 0; i < N; i++) {
      printf("%d:", i);
      for (size_t limit = 0; limit < 6; limit++)
        one(texts[i], limit);
      printf("\n");
    }
  }
}
