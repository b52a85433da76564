/* Sorting, searching, random numbers. */
#include "bench.h"
#include <search.h>
#include <stdlib.h>
#include <string.h>

#define COUNT 20000

static int values[COUNT], source[COUNT];
struct record { long key; char rest[20]; };
static struct record records[COUNT / 4];

static int compare_int(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

static int compare_record(const void *a, const void *b)
{
    long x = ((const struct record *)a)->key, y = ((const struct record *)b)->key;
    return (x > y) - (x < y);
}

static int compare_string(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

#define SORT(name) BENCH("qsort " name, 5, memcpy(values, source, sizeof values); qsort(values, COUNT, sizeof *values, compare_int))

static int compare_char(const void *a, const void *b)
{
    return *(const char *)a - *(const char *)b;
}

static int compare_double(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Few elements, as programs mostly have, each time others. */
static void few(int count)
{
    char name[64];
    snprintf(name, sizeof name, "qsort %d numbers", count);
    BENCH(name, 400000 / count, memcpy(values, source + i % 1000, (size_t)count * sizeof *values); qsort(values, (size_t)count, sizeof *values, compare_int));
}

int main(void)
{
    for (int i = 0; i < COUNT; i++)
        source[i] = rand();
    SORT("random");
    for (int i = 0; i < COUNT; i++)
        source[i] = i;
    SORT("sorted");
    for (int i = 0; i < COUNT; i++)
        source[i] = COUNT - i;
    SORT("reversed");
    for (int i = 0; i < COUNT; i++)
        source[i] = rand() % 7;
    SORT("few unique");
    for (int i = 0; i < COUNT; i++)
        source[i] = i + (i % 100 == 0 ? rand() % 1000 : 0);
    SORT("nearly sorted");
    for (int i = 0; i < COUNT; i++)
        source[i] = i < COUNT / 2 ? i : COUNT - i;
    SORT("pipe organ");
    static double doubles[COUNT / 2];
    BENCH("qsort doubles", 8, for (int k = 0; k < COUNT / 2; k++) doubles[k] = rand(); qsort(doubles, COUNT / 2, sizeof *doubles, compare_double));
    static char bytes[COUNT / 2];
    BENCH("qsort chars", 8, for (int k = 0; k < COUNT / 2; k++) bytes[k] = (char)rand(); qsort(bytes, COUNT / 2, 1, compare_char));
    for (int i = 0; i < COUNT; i++)
        source[i] = rand();
    few(2);
    few(5);
    few(20);
    few(100);
    BENCH("qsort 24-byte records", 5, for (int k = 0; k < COUNT / 4; k++) records[k].key = rand(); qsort(records, COUNT / 4, sizeof *records, compare_record));
    static const char *words[2000];
    static char word_text[2000][12];
    for (int k = 0; k < 2000; k++) {
        snprintf(word_text[k], sizeof word_text[k], "word%d", rand() % 10000);
        words[k] = word_text[k];
    }
    static const char *sorted_words[2000];
    BENCH("qsort strings", 8, memcpy(sorted_words, words, sizeof words); qsort(sorted_words, 2000, sizeof *words, compare_string));
    BENCH("qsort 10 numbers", 20000, memcpy(values, source + i % 1000, 10 * sizeof *values); qsort(values, 10, sizeof *values, compare_int));
    for (int i = 0; i < COUNT; i++)
        values[i] = i * 2;
    BENCH("bsearch", 100000, int key = (int)(i * 7 % (2 * COUNT)); KEEP(bsearch(&key, values, COUNT, sizeof *values, compare_int)));
    BENCH("rand", 1000000, KEEP(rand()));
    BENCH("random", 1000000, KEEP(random()));
    for (int i = 0; i < COUNT; i++)
        source[i] = rand();
    /* A tree of 1,000 keys is made, asked and taken down again. */
    BENCH("tsearch build 1000", 16, void *root = NULL; for (int k = 0; k < 1000; k++) tsearch(&source[k], &root, compare_int); while (root) tdelete(*(int **)root, &root, compare_int));
    void *root = NULL;
    for (int k = 0; k < 1000; k++)
        tsearch(&source[k], &root, compare_int);
    BENCH("tsearch", 20000, tsearch(&source[i % 1000], &root, compare_int));
    BENCH("tfind", 20000, KEEP(tfind(&source[i % 2000], &root, compare_int)));
    static char keys[1000][8];
    hcreate(1000);
    for (int k = 0; k < 1000; k++) {
        snprintf(keys[k], sizeof keys[k], "key%d", k);
        hsearch((ENTRY){keys[k], &source[k]}, ENTER);
    }
    BENCH("hsearch", 20000, KEEP(hsearch((ENTRY){keys[i % 1000], NULL}, FIND)));
    hdestroy();
    return 0;
}
