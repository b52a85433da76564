/* Scans of every length at every place in a block. */
#include <stdio.h>
#include <string.h>
#include <wchar.h>

static wchar_t wide[600];
static char text[700];
static int wrong;

static void expect(int is_right)
{
    wrong += !is_right;
}

static void wide_scans(void)
{
    for (int len = 0; len < 200; len++)
        for (int offset = 0; offset < 20; offset++) {
            wmemset(wide, 7, 600);
            wchar_t *start = wide + offset;
            start[len] = 0;
            expect(wcslen(start) == (size_t)len && wcschr(start, 0) == start + len);
            expect(wcsnlen(start, len / 2) == (size_t)(len / 2) && wcsnlen(start, len + 5) == (size_t)len);
            expect(!wcschr(start, 9) && !wmemchr(start, 9, len));
            for (int at = 0; at < len; at += len / 3 + 1) {
                start[at] = 9;
                expect(wcschr(start, 9) == start + at && wmemchr(start, 9, len) == start + at);
                expect(!wmemchr(start, 9, at));
                start[at] = 7;
            }
        }
}

static void sets(void)
{
    static const char set[] = "\x01" "az\x7f\x80\x8a\xf0\xff";
    for (int len = 0; len < 300; len++)
        for (int offset = 0; offset < 17; offset++) {
            for (int i = 0; i < 700; i++)
                text[i] = set[i % 8];
            char *start = text + offset;
            start[len] = 0;
            expect(strspn(start, set) == (size_t)len && strcspn(start, "012345") == (size_t)len);
            if (len == 0)
                continue;
            start[len / 2] = 'Q';
            expect(strspn(start, set) == (size_t)(len / 2) && strcspn(start, "012345Q") == (size_t)(len / 2));
        }
}

int main(void)
{
    wide_scans();
    sets();
    printf("%d wrong\n", wrong);
    return 0;
}
