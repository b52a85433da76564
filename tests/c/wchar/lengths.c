// flags: -D_GNU_SOURCE
// Wide strings of every length up to that of several rounds, with limits and sets around it, from a small alphabet so that much is nearly equal.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static unsigned seed = 1;
static unsigned next(unsigned below) {
  seed = seed * 1664525u + 1013904223u;
  return (seed >> 8) % below;
}
static int sign(int value) { return (value > 0) - (value < 0); }

static unsigned sum;
static void add(long value) { sum = sum * 31 + (unsigned)value; }

static void fill(wchar_t *text, unsigned length, const wchar_t *alphabet) {
  unsigned letters = wcslen(alphabet);
  for (unsigned i = 0; i < length; i++)
    text[i] = alphabet[next(letters)];
  text[length] = 0;
}

int main(void) {
  static const wchar_t *const alphabets[] = {L"ab", L"aaaaaaab", L"a\x7f@?", L"ab\xe4\x20ac", L"\x10ffff\x80\x7f"};
  static wchar_t a[200], b[200], room[500], set[8], word[8];
  for (unsigned round = 0; round < 20000; round++) {
    const wchar_t *alphabet = alphabets[round % 5];
    unsigned length = next(80), limit = next(100);
    fill(a, length, alphabet);
    wcscpy(b, a);
    if (next(2))
      b[next(80)] = alphabet[0];
    fill(set, next(4), alphabet);
    fill(word, next(7), alphabet);
    add(sign(wcscmp(a, b))), add(sign(wcsncmp(a, b, limit))), add(sign(wcscoll(a, b)));
    add(sign(wmemcmp(a, b, limit < length ? limit : length)));
    add(wcsspn(a, set)), add(wcscspn(a, set));
    wchar_t *found = wcspbrk(a, set);
    add(found ? found - a : -1);
    found = wcsstr(a, word);
    add(found ? found - a : -1);
    found = wcschr(a, alphabet[1]);
    add(found ? found - a : -1);
    found = wcsrchr(a, alphabet[1]);
    add(found ? found - a : -1);
    wmemset(room, L'#', 500);
    add(wcscpy(room, a) - room), add(wcpcpy(room + 100, b) - room);
    add(wcpncpy(room + 200, a, limit) - room);
    wcsncpy(room + 300, b, limit);
    wmemset(room + 400, L'#', 100), room[400 + next(3)] = 0;
    wcscat(room, set), wcsncat(room + 100, a, limit < 90 ? limit % 20 : 3);
    wcsncat(room + 400, a, limit % 90);
    for (int i = 0; i < 500; i++)
      add(room[i]);
    if (round % 1000 == 999)
      printf("%u %x\n", round, sum);
  }
}
