/* String functions by length. */
#include "bench.h"
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Two arrays that lie the same way in every module, and not a multiple of 4 KiB apart, which would cost a copy dearly. */
static char memory[20480] __attribute__((aligned(4096)));
static char *const one = memory, *const two = memory + 8192 + 2112;

static void fill(char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        text[i] = (char)('a' + i % 23);
    text[length] = 0;
}

static void by_length(size_t length, unsigned long operations)
{
    char name[64];
    fill(one, length);
    fill(two, length);
    snprintf(name, sizeof name, "strlen %zu", length);
    BENCH(name, operations, KEEP(strlen(one + (i & 1))));
    snprintf(name, sizeof name, "memchr %zu", length);
    BENCH(name, operations, KEEP(memchr(one, 'z', length)));
    snprintf(name, sizeof name, "strchr %zu", length);
    BENCH(name, operations, KEEP(strchr(one, 'z')));
    snprintf(name, sizeof name, "strrchr %zu", length);
    BENCH(name, operations, KEEP(strrchr(one, 'a')));
    snprintf(name, sizeof name, "strcmp %zu", length);
    BENCH(name, operations, KEEP(strcmp(one, two)));
    snprintf(name, sizeof name, "strncmp %zu", length);
    BENCH(name, operations, KEEP(strncmp(one, two, length)));
    snprintf(name, sizeof name, "memcmp %zu", length);
    BENCH(name, operations, KEEP(memcmp(one, two, length)));
    snprintf(name, sizeof name, "memcpy %zu", length);
    BENCH(name, operations, KEEP(memcpy(two, one, length)));
    snprintf(name, sizeof name, "memmove %zu", length);
    /* Short ones move on, so that none waits for what the one before has just written. */
    size_t step = length < 100 ? length + 8 : 0;
    BENCH(name, operations, size_t at = (i & 31) * step; KEEP(memmove(one + at + 1, one + at, length)));
    fill(one, length);
    snprintf(name, sizeof name, "memset %zu", length);
    BENCH(name, operations, KEEP(memset(two, (int)i, length)));
    snprintf(name, sizeof name, "strcpy %zu", length);
    BENCH(name, operations, KEEP(strcpy(two, one)));
    snprintf(name, sizeof name, "strspn %zu", length);
    BENCH(name, operations / 4, KEEP(strspn(one, "abcdefghijklmnopqrstuvw")));
    snprintf(name, sizeof name, "strcasecmp %zu", length);
    BENCH(name, operations / 4, KEEP(strcasecmp(one, two)));
}

int main(void)
{
    by_length(4, 400000);
    by_length(16, 400000);
    by_length(64, 200000);
    by_length(512, 50000);
    by_length(4096, 10000);
    fill(one, 4096);
    strcpy(two, "uvwabz");
    BENCH("strstr 4096", 2000, KEEP(strstr(one, two)));
    BENCH("memmem 4096", 2000, KEEP(memmem(one, 4096, two, 6)));
    memset(one, 'a', 4096);
    memset(two, 'a', 64);
    two[63] = 'b';
    two[64] = 0;
    BENCH("strstr periodic", 500, KEEP(strstr(one, two)));
    char line[] = "one,two;three four,five;six seven";
    char copy[64];
    char *rest;
    BENCH("strtok_r", 50000, strcpy(copy, line); for (char *t = strtok_r(copy, ",; ", &rest); t; t = strtok_r(NULL, ",; ", &rest)) KEEP(t));
    BENCH("strdup+free", 100000, char *d = strdup(line); KEEP(d); free(d));
    return 0;
}
