// Times the string functions by length and alignment: prints `name length nanoseconds` lines.
// Compile it with each library to be compared; tests/bench/string_lengths.py runs them in turn and prints the ratios.
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <wchar.h>

enum { ROOM = 70000 };
static char a[ROOM], b[ROOM], c[ROOM];
static wchar_t wide[ROOM];
static volatile uintptr_t sink;
static volatile int zero; // keeps the optimiser from computing anything once

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

#define BENCH(name, len, call)                                                 \
  do {                                                                         \
    long rounds = 2000000 / (20 + (len)) + 20;                                  \
    double best = 1e30;                                                        \
    for (int k = 0; k < 7; k++) {                                              \
      double start = now();                                                    \
      for (long i = 0; i < rounds; i++) {                                      \
        int o = (int)(i & 7) + zero; /* all alignments */                      \
        (void)o;                                                               \
        sink += (uintptr_t)(call);                                             \
      }                                                                        \
      double each = (now() - start) / rounds;                                  \
      if (each < best) best = each;                                            \
    }                                                                          \
    printf("%s %d %.2f\n", name, (int)(len), best);                            \
  } while (0)

int main(void) {
  static const int lengths[] = {1, 3, 7, 8, 12, 16, 31, 64, 200, 1000, 16000};
  for (unsigned l = 0; l < sizeof lengths / sizeof *lengths; l++) {
    int n = lengths[l] + zero;
    memset(a, 'x', ROOM); memset(b, 'x', ROOM);
    for (int o = 0; o < 8; o++) a[n + o] = 'x';
    BENCH("memcpy", n, memcpy(c + o, a + 3, n));
    BENCH("memmove", n, memmove(c + o, c + 4, n));
    BENCH("memset", n, memset(c + o, n, n));
    BENCH("memcmp", n, memcmp(a + o, b + 3, n));
    BENCH("memchr", n, memchr(a + o, 'y', n));
    BENCH("memrchr", n, memrchr(a + o, 'y', n));
    // Strings that end at the same place, so that every offset is a length from n to n + 7 (n for n below 8).
    int base = n < 8 ? 0 : 7;
    memset(a + 16, 'x', n + 8); a[16 + n + 7] = 0; a[16 + n] = 0;
    memset(b + 16, 'x', n + 8); b[16 + n] = 0;
    (void)base;
    char *s[8], *t[8];
    static char pool[8][ROOM / 4 + 64], other[8][ROOM / 4 + 64];
    for (int o = 0; o < 8; o++) {
      s[o] = pool[o] + o; t[o] = other[o] + (o * 3 & 7);
      memset(s[o], 'x', n); s[o][n] = 0; memset(t[o], 'x', n); t[o][n] = 0;
    }
    BENCH("strlen", n, strlen(s[o & 7]));
    BENCH("strnlen", n, strnlen(s[o & 7], n + 5));
    BENCH("strchr", n, strchr(s[o & 7], 'y'));
    BENCH("strrchr", n, strrchr(s[o & 7], 'x'));
    BENCH("strchrnul", n, strchrnul(s[o & 7], 'y'));
    BENCH("strcmp", n, strcmp(s[o & 7], t[o & 7]));
    BENCH("strncmp", n, strncmp(s[o & 7], t[o & 7], n + 9));
    BENCH("strcasecmp", n, strcasecmp(s[o & 7], t[o & 7]));
    BENCH("strcpy", n, strcpy(c + o, s[o & 7]));
    BENCH("strncpy", n, strncpy(c + o, s[o & 7], n + 3));
    BENCH("strcat", n, (c[o] = 0, strcat(c + o, s[o & 7])));
    BENCH("strspn", n, strspn(s[o & 7], "wxyz"));
    BENCH("strcspn", n, strcspn(s[o & 7], " \t\n"));
    BENCH("strstr1", n, strstr(s[o & 7], "yz"));
    BENCH("strstr2", n, strstr(s[o & 7], "xxxy"));
    BENCH("strstr3", n, strstr(s[o & 7], "xxxxxxxxxxxxxxxxxxxyx"));
    BENCH("memmem", n, memmem(s[o & 7], n, "needle", 6));
    for (int i = 0; i < n; i++) wide[i] = 'x';
    wide[n] = 0;
    BENCH("wcslen", n, wcslen(wide));
    BENCH("wcschr", n, (uintptr_t)wcschr(wide, 'y'));
    BENCH("wmemset", n, (uintptr_t)wmemset((wchar_t *)(void *)c, n, n < 16000 ? n : 16000));
    static wchar_t w[ROOM];
    BENCH("mbstowcs", n, mbstowcs(w, s[o & 7], n + 1));
    BENCH("wcstombs", n, wcstombs(c, wide, n + 1));
  }
  return 0;
}
