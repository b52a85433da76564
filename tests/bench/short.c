/* Strings as programs have them: some sixty words of 0 to 32 characters, of which no two neighbours are equally long. */
#include "bench.h"
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#define WORDS 64

static char pool[WORDS][48], twin[WORDS][48], room[128];
static char *words[WORDS], *twins[WORDS];
static size_t lengths[WORDS];
static const char set[] = " ,;:\t\n";

static void make_words(void)
{
    unsigned state = 12345;
    for (int k = 0; k < WORDS; k++) {
        state = state * 1103515245u + 12345u;
        /* Half of them have at most 8 characters, a quarter 9 to 16, a quarter more. */
        unsigned kind = state >> 30, size = state >> 16 & 7;
        size_t length = kind < 2 ? size + 1 : kind == 2 ? size + 9 : size * 2 + 17;
        if (k % 16 == 0)
            length = 0;
        words[k] = pool[k] + k * 5 % 13;
        twins[k] = twin[k] + k * 7 % 11;
        for (size_t i = 0; i < length; i++)
            words[k][i] = (char)('a' + (state >> (i % 20)) % 26);
        words[k][length] = 0;
        strcpy(twins[k], words[k]);
        lengths[k] = length;
    }
}

#define WORD words[i % WORDS]
#define TWIN twins[i % WORDS]
#define LENGTH lengths[i % WORDS]
#define NEXT words[(i + 1) % WORDS]

int main(void)
{
    make_words();
    BENCH("strlen", 400000, KEEP(strlen(WORD)));
    BENCH("strnlen", 400000, KEEP(strnlen(WORD, 20)));
    BENCH("strchr", 400000, KEEP(strchr(WORD, 'q')));
    BENCH("strchrnul", 400000, KEEP(strchrnul(WORD, 'q')));
    BENCH("strrchr", 400000, KEEP(strrchr(WORD, 'e')));
    BENCH("index", 400000, KEEP(index(WORD, 'q')));
    BENCH("strcmp equal", 400000, KEEP(strcmp(WORD, TWIN)));
    BENCH("strcmp unequal", 400000, KEEP(strcmp(WORD, NEXT)));
    BENCH("strncmp", 400000, KEEP(strncmp(WORD, TWIN, 40)));
    BENCH("strcasecmp", 400000, KEEP(strcasecmp(WORD, TWIN)));
    BENCH("strncasecmp", 400000, KEEP(strncasecmp(WORD, TWIN, 40)));
    BENCH("strcoll", 400000, KEEP(strcoll(WORD, TWIN)));
    BENCH("strxfrm", 400000, KEEP(strxfrm(room, WORD, sizeof room)));
    BENCH("strverscmp", 200000, KEEP(strverscmp(WORD, TWIN)));
    BENCH("strcpy", 400000, KEEP(strcpy(room, WORD)));
    BENCH("stpcpy", 400000, KEEP(stpcpy(room, WORD)));
    BENCH("strncpy 32", 400000, KEEP(strncpy(room, WORD, 32)));
    BENCH("strncpy 128", 400000, KEEP(strncpy(room, WORD, 128)));
    BENCH("stpncpy", 400000, KEEP(stpncpy(room, WORD, 32)));
    BENCH("strcat", 400000, room[0] = 0; strcat(room, WORD); KEEP(strcat(room, TWIN)));
    BENCH("strncat", 400000, room[0] = 0; strncat(room, WORD, 40); KEEP(strncat(room, TWIN, 40)));
    BENCH("strdup+free", 400000, char *d = strdup(WORD); KEEP(d); free(d));
    BENCH("strndup+free", 400000, char *d = strndup(WORD, 16); KEEP(d); free(d));
    BENCH("strspn", 400000, KEEP(strspn(WORD, "abcdefghijklm")));
    BENCH("strcspn", 400000, KEEP(strcspn(WORD, set)));
    BENCH("strcspn 1", 400000, KEEP(strcspn(WORD, "=")));
    BENCH("strcspn 2", 400000, KEEP(strcspn(WORD, "=:")));
    BENCH("strpbrk", 400000, KEEP(strpbrk(WORD, set)));
    BENCH("strstr 1", 400000, KEEP(strstr(WORD, "q")));
    BENCH("strstr 3", 400000, KEEP(strstr(WORD, "xyz")));
    BENCH("strstr 8", 400000, KEEP(strstr(WORD, "notthere")));
    BENCH("strstr found", 400000, KEEP(strstr(WORD, TWIN)));
    BENCH("strcasestr", 400000, KEEP(strcasestr(WORD, "xyz")));
    BENCH("memchr", 400000, KEEP(memchr(WORD, 'q', LENGTH)));
    BENCH("memrchr", 400000, KEEP(memrchr(WORD, 'q', LENGTH)));
    BENCH("memcmp", 400000, KEEP(memcmp(WORD, TWIN, LENGTH)));
    BENCH("bcmp", 400000, KEEP(bcmp(WORD, TWIN, LENGTH)));
    BENCH("memmem", 400000, KEEP(memmem(WORD, LENGTH, "xyz", 3)));
    BENCH("memcpy", 400000, KEEP(memcpy(room, WORD, LENGTH)));
    BENCH("mempcpy", 400000, KEEP(mempcpy(room, WORD, LENGTH)));
    BENCH("memmove", 400000, KEEP(memmove(room, WORD, LENGTH)));
    BENCH("memset", 400000, KEEP(memset(room, 'x', LENGTH)));
    BENCH("bzero", 400000, bzero(room, LENGTH));
    BENCH("memccpy", 400000, KEEP(memccpy(room, WORD, 'q', LENGTH)));
    BENCH("swab", 400000, swab(WORD, room, (long)LENGTH));
    char line[128], *rest;
    static const char fields[] = "root:x:0:0:root user:/root:/bin/bash";
    static const char text[] = "The quick brown fox, it jumps; over a lazy dog.";
    BENCH("strtok", 50000, strcpy(line, text); for (char *t = strtok(line, " ,;."); t; t = strtok(NULL, " ,;.")) KEEP(t));
    BENCH("strtok_r 1", 50000, strcpy(line, fields); for (char *t = strtok_r(line, ":", &rest); t; t = strtok_r(NULL, ":", &rest)) KEEP(t));
    BENCH("strsep", 50000, strcpy(line, fields); rest = line; for (char *t = strsep(&rest, ":"); t; t = strsep(&rest, ":")) KEEP(t));
    BENCH("strerror", 200000, KEEP(strerror((int)(i % 40))));
    return 0;
}
