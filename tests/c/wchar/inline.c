// oracle: none the header's bodies are compared with the archive's functions
// flags: -O2
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/* A call of an archive's function, which the compiler does not see through. */
#define CALLED(name) (*(__typeof__(name) *volatile *)&(__typeof__(name) *){name})

static int wrong;

static void check(const char *what, int right, const void *text, size_t limit)
{
    if (right || wrong++ > 20)
        return;
    printf("%s, %d bytes of", what, (int)limit);
    for (size_t i = 0; i < limit; i++)
        printf(" %02x", ((const unsigned char *)text)[i]);
    puts("");
}

static void read_all(const char *text, size_t limit)
{
    /* The state in the beginning, and one in the middle of a character. */
    for (int middle = 0; middle < 2; middle++) {
        mbstate_t ours = {0}, theirs = {0};
        wchar_t a = 77, b = 77;
        if (middle) {
            mbrtowc(&a, "\xe2", 1, &ours);
            mbrtowc(&b, "\xe2", 1, &theirs);
        }
        mbstate_t ours_len = ours, theirs_len = theirs;
        errno = 0;
        size_t x = mbrtowc(&a, text, limit, &ours);
        int x_errno = errno;
        errno = 0;
        size_t y = CALLED(mbrtowc)(&b, text, limit, &theirs);
        check("mbsinit", mbsinit(&ours) == CALLED(mbsinit)(&theirs), text, limit);
        check("mbrtowc", x == y && a == b && x_errno == errno && !memcmp(&ours, &theirs, sizeof ours), text, limit);
        x = mbrtowc(NULL, text, limit, &ours);
        y = CALLED(mbrtowc)(NULL, text, limit, &theirs);
        check("mbrtowc to nowhere", x == y && !memcmp(&ours, &theirs, sizeof ours), text, limit);
        x = mbrlen(text, limit, &ours_len);
        y = CALLED(mbrlen)(text, limit, &theirs_len);
        check("mbrlen", x == y && !memcmp(&ours_len, &theirs_len, sizeof ours_len), text, limit);
    }
    wchar_t a = 77, b = 77;
    check("mbtowc", mbtowc(&a, text, limit) == CALLED(mbtowc)(&b, text, limit) && a == b, text, limit);
    check("mbtowc to nowhere", mbtowc(NULL, text, limit) == CALLED(mbtowc)(NULL, text, limit), text, limit);
    check("mblen", mblen(text, limit) == CALLED(mblen)(text, limit), text, limit);
}

static void write_all(wchar_t wide)
{
    char a[8] = "zzzzzzz", b[8] = "zzzzzzz";
    mbstate_t state = {0};
    errno = 0;
    size_t x = wcrtomb(a, wide, &state);
    int x_errno = errno;
    errno = 0;
    size_t y = CALLED(wcrtomb)(b, wide, &state);
    check("wcrtomb", x == y && x_errno == errno && !memcmp(a, b, sizeof a), &wide, sizeof wide);
    int p = wctomb(a, wide), q = CALLED(wctomb)(b, wide);
    check("wctomb", p == q && !memcmp(a, b, sizeof a), &wide, sizeof wide);
    check("wctob", wctob((wint_t)wide) == CALLED(wctob)((wint_t)wide), &wide, sizeof wide);
    check("wcwidth", wcwidth(wide) == CALLED(wcwidth)(wide), &wide, sizeof wide);
    check("btowc", btowc(wide) == CALLED(btowc)(wide), &wide, sizeof wide);
}

int main(void)
{
    for (int round = 0; round < 2; round++) {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second += 3) {
                char text[3] = {(char)first, (char)second, (char)(first ^ second)};
                for (size_t limit = 0; limit <= sizeof text; limit++)
                    read_all(text, limit);
            }
        }
        check("mbrtowc NULL", mbrtowc(NULL, NULL, 0, NULL) == CALLED(mbrtowc)(NULL, NULL, 0, NULL), "", 0);
        check("mbsinit NULL", mbsinit(NULL) == CALLED(mbsinit)(NULL), "", 0);
        check("mbsinit pending", mbsinit(&(mbstate_t){0, 1}) == CALLED(mbsinit)(&(mbstate_t){0, 1}), "", 0);
        check("mbrlen NULL", mbrlen(NULL, 0, NULL) == CALLED(mbrlen)(NULL, 0, NULL), "", 0);
        check("mbtowc NULL", mbtowc(NULL, NULL, 0) == CALLED(mbtowc)(NULL, NULL, 0), "", 0);
        check("mblen NULL", mblen(NULL, 0) == CALLED(mblen)(NULL, 0), "", 0);
        check("wctomb NULL", wctomb(NULL, 0) == CALLED(wctomb)(NULL, 0), "", 0);
        check("wcrtomb NULL", wcrtomb(NULL, 0, NULL) == CALLED(wcrtomb)(NULL, 0, NULL), "", 0);
        for (wchar_t wide = -300; wide < 0x1000; wide++)
            write_all(wide);
        for (wchar_t wide = 0x1000; wide < 0x120000; wide += 89)
            write_all(wide);
        write_all(0x7fffffff);
        write_all(-0x7fffffff - 1);
        setlocale(LC_ALL, "C.UTF-8");
    }
    puts(wrong ? "wrong" : "ok");
}
