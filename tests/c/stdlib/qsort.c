// flags: -D_GNU_SOURCE
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int by_value(const void *a, const void *b) {
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}
static int by_context(const void *a, const void *b, void *context) {
    ++*(int *)context;
    return strcmp(a, b);
}

int main(void) {
    enum { N = 5000 };
    static int numbers[N];
    for (int shape = 0; shape < 5; ++shape) {
        unsigned state = 1;
        for (int i = 0; i < N; ++i) {
            state = state * 1103515245u + 12345u;
            int shapes[] = {(int)(state >> 8), i, N - i, (int)(state >> 16) % 4, i ^ 21};
            numbers[i] = shapes[shape];
        }
        qsort(numbers, N, sizeof *numbers, by_value);
        unsigned long sum = 0;
        int sorted = 1;
        for (int i = 0; i < N; ++i) {
            sum = (sum * 31 + (unsigned)numbers[i]) & 0xffffff;
            sorted &= !i || numbers[i - 1] <= numbers[i];
        }
        printf("%d %lx\n", sorted, sum);
    }
    char words[][12] = {"pear", "apple", "fig", "quince", "date", "cherry", "kiwi"};
    int calls = 0;
    qsort_r(words, 7, 12, by_context, &calls);
    for (int i = 0; i < 7; ++i) printf("%s ", words[i]);
    printf("%d\n", calls > 0);
    qsort(words, 0, 12, by_value);
    int key = 17, missing = -5, *found = bsearch(&key, numbers, N, sizeof key, by_value);
    printf("%d %d\n", found ? *found : -1, bsearch(&missing, numbers, N, sizeof key, by_value) == NULL);
    printf("%d\n", bsearch(&key, numbers, 0, sizeof key, by_value) == NULL);
}
