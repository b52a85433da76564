// flags: -D_GNU_SOURCE
// Text in many encodings, there and back, in buffers of every small size.
#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <string.h>

static const char *errname(void) { return errno == E2BIG ? "E2BIG" : errno == EILSEQ ? "EILSEQ" : errno == EINVAL ? "EINVAL" : "?"; }

static size_t convert(const char *to, const char *from, const char *text, size_t n, char *out, size_t room) {
  iconv_t cd = iconv_open(to, from);
  if (cd == (iconv_t)-1) { printf("%s: no such encoding\n", to); return 0; }
  char *in = (char *)text, *o = out;
  size_t left = room, r = iconv(cd, &in, &n, &o, &left);
  printf("%s from %s: %s %zu left,", to, from, r == (size_t)-1 ? errname() : r ? "replaced" : "ok", n);
  if (r != (size_t)-1) iconv(cd, NULL, NULL, &o, &left);
  for (char *p = out; p < o; p++) printf(" %02x", (unsigned char)*p);
  printf("\n");
  iconv_close(cd);
  return o - out;
}

static void both(const char *name, const char *utf8) {
  char a[256], b[256];
  size_t n = convert(name, "UTF-8", utf8, strlen(utf8), a, sizeof a);
  convert("UTF-8", name, a, n, b, sizeof b);
}

int main(void) {
  static const char *const west[] = {"ISO-8859-1", "ISO-8859-15", "WINDOWS-1252", "CP850", "CP437", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE", "UTF-32", "UCS-2LE", "UCS-4", "UTF-7", "ASCII", "UTF-8", "LATIN1", "MACINTOSH"};
  for (int i = 0; i < 18; i++) { both(west[i], "plain"); both(west[i], "\xc3\xa4\xc3\xb6\xc3\xbc \xc3\x9f"); both(west[i], "x\xe2\x82\xac"); both(west[i], "\xf0\x9f\x98\x80!"); }
  static const char *const rus[] = {"KOI8-R", "KOI8-U", "ISO-8859-5", "WINDOWS-1251", "CP866", "CP855"};
  for (int i = 0; i < 6; i++) both(rus[i], "\xd0\x9f\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82");
  static const char *const one[] = {"ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-6", "ISO-8859-7", "ISO-8859-8", "ISO-8859-9", "ISO-8859-10", "ISO-8859-11", "ISO-8859-13", "ISO-8859-14", "ISO-8859-16",
    "CP1250", "CP1253", "CP1254", "CP1255", "CP1256", "CP1257", "CP1258", "CP874", "CP737", "CP775", "CP852", "CP857", "CP860", "CP861", "CP862", "CP863", "CP865", "CP869"};
  for (int i = 0; i < 30; i++) { both(one[i], "abc\xc2\xa0"); both(one[i], "\xc5\xbe\xc3\xa9"); both(one[i], "\xce\xb1"); }
  static const char *const asia[] = {"EUC-JP", "SHIFT_JIS", "ISO-2022-JP", "CP932", "GB2312", "GBK", "GB18030", "BIG5", "EUC-KR", "CP949"};
  for (int i = 0; i < 10; i++) {
    both(asia[i], "a\xe6\x97\xa5\xe6\x9c\xac b");
    if (strcmp(asia[i], "BIG5")) both(asia[i], "\xe3\x81\x82\xe3\x82\xab"); // kana are an extension there
    both(asia[i], "\xe4\xb8\xad\xe6\x96\x87");
    both(asia[i], "\xed\x95\x9c\xea\xb5\xad\xec\x96\xb4");
    both(asia[i], "\xea\xb0\x82");
    both(asia[i], "\xf0\x9f\x98\x80");
  }
  char out[64];
  for (size_t room = 0; room < 8; room++) convert("UTF-16LE", "UTF-8", "a\xc3\xa4\xe2\x82\xac", 6, out, room);
  for (size_t n = 0; n < 5; n++) convert("UTF-16LE", "UTF-8", "\xf0\x9f\x98\x80", n, out, 64);
  convert("UTF-8", "UTF-16", "\xfe\xff\0a", 4, out, 64);
  convert("UTF-8", "UTF-16LE", "\0\xd8\0\0", 4, out, 64);
  convert("UTF-8", "UTF-8", "a\xc0\x80", 3, out, 64);
  convert("UTF-8", "no such thing", "", 0, out, 64);
  printf("%d\n", iconv_open("no such thing", "UTF-8") == (iconv_t)-1 && errno == EINVAL);
}
