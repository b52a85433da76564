// oracle: none the header's bodies are compared with the archive's functions
// flags: -O2
#include <locale.h>
#include <stdio.h>
#include <wctype.h>

static int wrong;

#define COMPARE(type, name, c)                                                              \
    do {                                                                                    \
        type (*volatile called)(wint_t) = name;                                             \
        if ((name)(c) != called(c))                                                         \
            wrong++, printf(#name "(%#x): %d, %d\n", c, (int)(name)(c), (int)called(c));             \
    } while (0)

static void compare(wint_t c)
{
    COMPARE(int, iswalnum, c);
    COMPARE(int, iswalpha, c);
    COMPARE(int, iswblank, c);
    COMPARE(int, iswcntrl, c);
    COMPARE(int, iswdigit, c);
    COMPARE(int, iswgraph, c);
    COMPARE(int, iswlower, c);
    COMPARE(int, iswprint, c);
    COMPARE(int, iswpunct, c);
    COMPARE(int, iswspace, c);
    COMPARE(int, iswupper, c);
    COMPARE(int, iswxdigit, c);
    COMPARE(wint_t, towlower, c);
    COMPARE(wint_t, towupper, c);
}

int main(void)
{
    for (int round = 0; round < 2; round++) {
        for (wint_t c = 0; c < 0x3000; c++)
            compare(c);
        for (wint_t c = 0x3000; c < 0x110100; c += 97)
            compare(c);
        for (wint_t c = 0x7fffff00; c < 0x80000100; c++)
            compare(c);
        compare(WEOF);
        setlocale(LC_ALL, "C.UTF-8");
    }
    puts(wrong ? "wrong" : "ok");
}
