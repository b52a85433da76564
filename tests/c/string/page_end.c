// flags: -D_GNU_SOURCE
/* Strings at the end of memory, and over the edge of a page: no function reads what may not be read, and each finds what
 * simple loops find. Natively a page without access lies behind them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>
#ifndef __wasm__
#include <sys/mman.h>
#endif

enum { PAGE = 65536 };

static int failures;

static void check(int right, const char *what, size_t length, size_t other)
{
    if (!right && failures++ < 20)
        printf("%s: %zu %zu\n", what, length, other);
}

static int sign(int value)
{
    return (value > 0) - (value < 0);
}

/* Three pages; behind the last one nothing can be read. */
static char *pages(void)
{
#ifdef __wasm__
    return (char *)(__builtin_wasm_memory_grow(0, 3) * PAGE);
#else
    char *all = mmap(NULL, 4 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    mprotect(all + 3 * PAGE, PAGE, PROT_NONE);
    return all;
#endif
}

/* `text` has `length` characters and its NUL, and is followed by what is to be left alone. */
static void search(char *text, size_t length)
{
    char *end = text + length;
    check(strlen(text) == length, "strlen", length, 0);
    check(strnlen(text, length + 1) == length, "strnlen", length, 1);
    check(strnlen(text, length) == length, "strnlen", length, 0);
    check(strchr(text, '#') == NULL, "strchr", length, 0);
    check(strchrnul(text, '#') == end, "strchrnul", length, 0);
    check(strrchr(text, '#') == NULL, "strrchr", length, 0);
    check(strrchr(text, 0) == end, "strrchr", length, 1);
    check(memchr(text, '#', length + 1) == NULL, "memchr", length, 0);
    check(memchr(text, 0, (size_t)-1 / 4) == end, "memchr", length, 1);
    check(memrchr(text, '#', length + 1) == NULL, "memrchr", length, 0);
    check(rawmemchr(text, 0) == end, "rawmemchr", length, 0);
    check(strspn(text, "ab") == length, "strspn", length, 2);
    check(strspn(text, "abcdef") == length, "strspn", length, 6);
    check(strcspn(text, "#") == length, "strcspn", length, 1);
    check(strcspn(text, "#+") == length, "strcspn", length, 2);
    check(strcspn(text, "#+-.,") == length, "strcspn", length, 5);
    check(strpbrk(text, "#+-.,") == NULL, "strpbrk", length, 5);
    check(strstr(text, "#") == NULL, "strstr", length, 1);
    check(strstr(text, "ax") == NULL, "strstr", length, 2);
    check(strstr(text, "abababab#") == NULL, "strstr", length, 9);
    check(strcasestr(text, "BAX") == NULL, "strcasestr", length, 0);
    check(memmem(text, length + 1, "bax", 3) == NULL, "memmem", length, 3);
    for (size_t place = 0; place < length; place++) {
        char was = text[place];
        text[place] = '#';
        check(strchr(text, '#') == text + place, "strchr", length, place);
        check(strrchr(text, '#') == text + place, "strrchr", length, place);
        check(memchr(text, '#', length) == text + place, "memchr", length, place);
        check(memchr(text, '#', place) == NULL, "memchr before", length, place);
        check(memrchr(text, '#', length) == text + place, "memrchr", length, place);
        check(strcspn(text, "#+") == place, "strcspn", length, place);
        check(strcspn(text, "#+-.,") == place, "strcspn", length, place);
        check(strspn(text, "ab") == place, "strspn", length, place);
        check(strstr(text, "#") == text + place, "strstr", length, place);
        check(strstr(text, text + place) == text + place, "strstr", length, place);
        check(memmem(text, length, text + place, length - place) == text + place, "memmem", length, place);
        text[place] = was;
    }
}

/* The same text twice, of which one differs at each place in turn. */
static void compare(char *text, char *twin, size_t length)
{
    check(strcmp(text, twin) == 0, "strcmp", length, 0);
    check(strncmp(text, twin, length + 9) == 0, "strncmp", length, 0);
    check(strcasecmp(text, twin) == 0, "strcasecmp", length, 0);
    check(memcmp(text, twin, length + 1) == 0, "memcmp", length, 0);
    check(memcmp(text, twin, length) == 0, "memcmp", length, 1);
    for (size_t place = 0; place < length; place++) {
        char was = twin[place];
        twin[place] = (char)(place % 2 ? 'z' : '#');
        int wanted = place % 2 ? -1 : 1;
        check(sign(strcmp(text, twin)) == wanted, "strcmp", length, place);
        check(sign(strncmp(text, twin, place + 1)) == wanted, "strncmp", length, place);
        check(strncmp(text, twin, place) == 0, "strncmp before", length, place);
        check(sign(strcasecmp(text, twin)) == wanted, "strcasecmp", length, place);
        check(sign(memcmp(text, twin, length)) == wanted, "memcmp", length, place);
        check(memcmp(text, twin, place) == 0, "memcmp before", length, place);
        twin[place] = was;
    }
}

/* From the text to a place of its own; the bytes on both sides stay. */
static void copy(const char *text, size_t length)
{
    static char room[400];
    char *to = room + 16;
#define COPIED(name, call, result, size)                                                                                \
    memset(room, '!', sizeof room);                                                                                     \
    check((void *)(call) == (void *)(result), name, length, 0);                                                         \
    check(memcmp(to, text, size) == 0 && to[-1] == '!' && to[size] == '!', name, length, 1)
    COPIED("strcpy", strcpy(to, text), to, length + 1);
    COPIED("stpcpy", stpcpy(to, text), to + length, length + 1);
    COPIED("memcpy", memcpy(to, text, length + 1), to, length + 1);
    COPIED("mempcpy", mempcpy(to, text, length + 1), to + length + 1, length + 1);
    COPIED("memccpy", memccpy(to, text, 0, length + 1), to + length + 1, length + 1);
    COPIED("memccpy", memccpy(to, text, '#', length + 1), NULL, length + 1);
    COPIED("strncpy", strncpy(to, text, length + 1), to, length + 1);
    COPIED("stpncpy", stpncpy(to, text, length + 1), to + length, length + 1);
    COPIED("strncpy", strncpy(to, text, length), to, length);
    memset(room, '!', sizeof room);
    to[0] = 0;
    check(strcat(to, text) == to && strcmp(to, text) == 0 && to[length + 1] == '!', "strcat", length, 0);
    to[0] = 0;
    check(strncat(to, text, length + 5) == to && strcmp(to, text) == 0, "strncat", length, 0);
}

/* To the text's place from one of its own. */
static void fill(char *to, size_t length)
{
    static char from[400];
    memset(from, 'a', length);
    from[length] = 0;
    memcpy(to, from, length + 1);
    check(memcmp(to, from, length + 1) == 0, "memcpy", length, 2);
    memset(to, 'b', length + 1);
    check(to[0] == 'b' && to[length] == 'b', "memset", length, 0);
    strcpy(to, from);
    check(memcmp(to, from, length + 1) == 0, "strcpy", length, 2);
    memset(to, 'b', length + 1);
    strncpy(to, from, length + 1);
    check(memcmp(to, from, length + 1) == 0, "strncpy", length, 2);
    memset(to, 'b', length + 1);
    swab(from, to, (long)length);
}

int main(void)
{
    char *all = pages();
    char *end = all + 3 * PAGE;
    for (size_t length = 0; length < 150; length++) {
        /* Up to the end of memory, and over the edge before it. */
        for (size_t behind = 0; behind < 80; behind += behind < 40 ? 1 : 7) {
            char *text = (behind == 0 ? end : end - PAGE + behind) - length - 1;
            char *twin = all + PAGE - length - 1 + behind % 5;
            fill(text, length);
            for (size_t i = 0; i < length; i++)
                text[i] = twin[i] = i % 2 ? 'b' : 'a';
            text[length] = twin[length] = 0;
            search(text, length);
            compare(text, twin, length);
            compare(twin, text, length);
            copy(text, length);
        }
    }
    if (failures == 0)
        puts("ok");
    return failures != 0;
}
