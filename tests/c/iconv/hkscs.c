// flags: -D_GNU_SOURCE
// Big5-HKSCS: every pair of bytes, every code point up to plane 2, and the four characters that are two code points.
#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static unsigned sum;

static void add(const void *bytes, size_t n) {
  for (size_t i = 0; i < n; i++) sum = (sum ^ ((const unsigned char *)bytes)[i]) * 16777619u;
}

// Converts with so much room at once, and more where it does not do; gives the number of bytes.
static size_t convert(iconv_t cd, const void *text, size_t n, char *out, size_t room, int *error, size_t *used) {
  char *in = (char *)text, *o = out;
  size_t left = n, r;
  iconv(cd, NULL, NULL, NULL, NULL);
  do {
    size_t space = room;
    errno = 0;
    r = iconv(cd, &in, &left, &o, &space);
  } while (r == (size_t)-1 && errno == E2BIG && room++ < 64);
  *error = r == (size_t)-1 ? errno == EILSEQ ? 1 : errno == EINVAL ? 2 : 3 : 0;
  *used = n - left;
  size_t space = 16;
  iconv(cd, NULL, NULL, &o, &space);
  return o - out;
}

int main(void) {
  iconv_t from = iconv_open("UTF-32LE", "BIG5-HKSCS"), to = iconv_open("BIG5HKSCS", "UTF-32LE");
  char out[256];
  int error;
  size_t used;
  for (int lead = 0; lead < 256; lead++) {
    sum = 2166136261u;
    int found = 0;
    for (int trail = 0; trail < 256; trail++) {
      unsigned char pair[] = {lead, trail, 'x'};
      for (size_t n = 1; n <= 3; n++) {
        size_t length = convert(from, pair, n, out, 64, &error, &used);
        found += n == 2 && !error;
        add(out, length);
        add(&error, 1);
        add(&used, 1);
      }
    }
    printf("%02x: %d characters, sum %08x\n", lead, found, sum);
  }
  for (uint32_t block = 0; block < 0x30000; block += 0x1000) {
    sum = 2166136261u;
    int found = 0;
    for (uint32_t code = block; code < block + 0x1000; code++) {
      unsigned char text[] = {code, code >> 8, code >> 16, 0};
      size_t length = convert(to, text, 4, out, 64, &error, &used);
      found += !error;
      add(out, length);
      add(&error, 1);
    }
    printf("%x: %d characters, sum %08x\n", (unsigned)block, found, sum);
  }
  static const char *const texts[] = {"\xc3\x8a", "\xc3\x8a\xcc\x84", "\xc3\x8a\xcc\x8c", "\xc3\xaa\xcc\x84", "\xc3\xaa\xcc\x8c", "a\xc3\x8a" "b\xc3\xaa" "c",
    "\xc3\x8a\xc3\x8a\xc3\xaa\xcc\x84\xcc\x84", "\xc3\x8a\xe4\xb8\xad\xe6\x96\x87\xc3\xaa", "\xc3\x8a\xf0\x9f\x98\x80", "\xc3\xaa\xcc\x80", "\xcc\x84", "\xf0\xa0\x84\x8c\xe3\x82\xab"};
  iconv_t utf8 = iconv_open("UTF-8", "BIG5-HKSCS"), hong_kong = iconv_open("BIG5-HKSCS", "UTF-8");
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    for (size_t room = 1; room < 12; room++) {
      char bytes[256];
      size_t length = convert(hong_kong, texts[i], strlen(texts[i]), bytes, room, &error, &used);
      printf("%s: error %d, %zu used,", texts[i], error, used);
      for (size_t j = 0; j < length; j++) printf(" %02x", (unsigned char)bytes[j]);
      length = convert(utf8, bytes, length, out, room, &error, &used);
      printf(", back: error %d, %.*s\n", error, (int)length, out);
    }
  // What a caller writes in the place of a character that there is not comes behind a letter that was kept.
  char *in = "\xc3\x8a\xf0\x9f\x98\x80", *o = out;
  size_t left = 6, space = 64;
  iconv(hong_kong, NULL, NULL, NULL, NULL);
  printf("%d ", iconv(hong_kong, &in, &left, &o, &space) == (size_t)-1 && errno == EILSEQ);
  printf("%zu left, %td written\n", left, o - out);
  iconv_close(from), iconv_close(to), iconv_close(utf8), iconv_close(hong_kong);
}
