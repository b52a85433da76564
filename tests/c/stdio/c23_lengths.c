// oracle: none the host's libc of 2022 lacks %b, %wN and %wfN of C23 7.23.6.1
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static int wrong;

static void check(const char *found, const char *expected)
{
    if (strcmp(found, expected) != 0) {
        printf("%s, not %s\n", found, expected);
        wrong = 1;
    }
}

int main(void)
{
    char text[100];
    snprintf(text, sizeof text, "%b %#b %#B %08b %.3b %#b", 5u, 5u, 5u, 5u, 1u, 0u);
    check(text, "101 0b101 0B101 00000101 001 0");
    snprintf(text, sizeof text, "%w8d %w16d %w32d %w64d", 257, 65537, -1, INT64_MIN);
    check(text, "1 1 -1 -9223372036854775808");
    snprintf(text, sizeof text, "%wf8u %wf32x %wf64o", 255, UINT32_MAX, UINT64_MAX);
    check(text, "255 ffffffff 1777777777777777777777");
    unsigned number = 0;
    int64_t wide = 0;
    if (sscanf("101", "%b", &number) != 1 || number != 5)
        check("%b", "5");
    if (sscanf("-5000000000", "%w64d", &wide) != 1 || wide != -5000000000)
        check("%w64d", "-5000000000");
    if (!wrong)
        puts("ok");
    return wrong;
}
