// flags: -D_GNU_SOURCE
#include <errno.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int same(const void *a, const void *b) { return *(int *)a != *(int *)b; }

int main(void) {
    static char names[200][8];
    hcreate(300);
    for (int i = 0; i < 200; ++i) {
        sprintf(names[i], "k%d", i);
        hsearch((ENTRY){names[i], names[i] + 1}, ENTER);
    }
    ENTRY *found = hsearch((ENTRY){"k150", NULL}, FIND);
    printf("%s %s\n", found->key, (char *)found->data);
    printf("%d\n", hsearch((ENTRY){"none", NULL}, FIND) == NULL);
    found = hsearch((ENTRY){"k7", "other"}, ENTER);
    printf("%s\n", (char *)found->data);
    hdestroy();
    struct hsearch_data data;
    memset(&data, 0, sizeof data);
    ENTRY *result;
    printf("%d\n", hcreate_r(10, &data) != 0);
    printf("%d\n", hsearch_r((ENTRY){"a", "b"}, ENTER, &result, &data) != 0);
    printf("%d %d\n", hsearch_r((ENTRY){"c", NULL}, FIND, &result, &data), errno == ESRCH);
    hdestroy_r(&data);

    int list[10] = {3, 1, 4}, key = 1, other = 5;
    size_t count = 3;
    printf("%d\n", (int)((int *)lfind(&key, list, &count, sizeof key, same) - list));
    printf("%d\n", lfind(&other, list, &count, sizeof key, same) == NULL);
    printf("%d ", *(int *)lsearch(&other, list, &count, sizeof key, same));
    printf("%zu\n", count);
    printf("%d ", *(int *)lsearch(&key, list, &count, sizeof key, same));
    printf("%zu\n", count);
    struct element { struct element *next, *previous; int value; } a = {0}, b = {0}, c = {0};
    a.value = 1, b.value = 2, c.value = 3;
    insque(&a, NULL);
    insque(&c, &a);
    insque(&b, &a);
    for (struct element *e = &a; e; e = e->next) printf("%d ", e->value);
    remque(&b);
    for (struct element *e = &c; e; e = e->previous) printf("%d ", e->value);
    puts("");
}
