// flags: -D_GNU_SOURCE
#include <search.h>
#include <stdio.h>
#include <stdlib.h>

static int compare(const void *a, const void *b) {
    return (*(int *)a > *(int *)b) - (*(int *)a < *(int *)b);
}
static int visited;
static void visit(const void *node, VISIT order, int level) {
    (void)level;
    if (order == postorder || order == leaf) {
        ++visited;
        printf("%d ", **(int *const *)node);
    }
}
static int freed;
static void release(void *key) { freed += *(int *)key; }

int main(void) {
    static int keys[100];
    void *root = NULL;
    for (int i = 0; i < 100; ++i) {
        keys[i] = i * 37 % 101;
        int **node = tsearch(&keys[i], &root, compare);
        if (*node != &keys[i]) return 1;
    }
    for (int i = 0; i < 100; i += 3)
        if (!tdelete(&keys[i], &root, compare)) return 2;
    int absent = 1000;
    printf("%d %d\n", tdelete(&absent, &root, compare) == NULL, tfind(&absent, &root, compare) == NULL);
    printf("%d\n", **(int **)tfind(&keys[1], &root, compare));
    twalk(root, visit);
    printf("\n%d\n", visited);
    tdestroy(root, release);
    printf("%d\n", freed);
}
