// wasm-flags: -mllvm -wasm-enable-sjlj -mllvm -wasm-use-legacy-eh=false
#include <setjmp.h>
#include <stdio.h>

static jmp_buf place, inner_place;
static void deep(int n) { if (!n) longjmp(place, 42); deep(n - 1); }
static void inner(void)
{
    if (setjmp(inner_place) == 0)
        longjmp(inner_place, 5);
    puts("inner");
    longjmp(place, 6);
}

int main(void)
{
    volatile int changed = 1;
    int r = setjmp(place);
    if (r == 0) {
        changed = 7;
        deep(5);
        puts("not reached");
    }
    printf("%d %d\n", r, changed);
    jmp_buf again;
    volatile int rounds = 0;
    int k;
    while ((k = setjmp(again)) < 3) {
        rounds++;
        longjmp(again, k + 1);
    }
    printf("%d\n", rounds);
    if ((k = setjmp(again)) == 0)
        longjmp(again, 0);
    printf("zero becomes %d\n", k);
    if ((r = setjmp(place)) == 0)
        inner();
    printf("%d\n", r);
    sigjmp_buf with_mask;
    if (sigsetjmp(with_mask, 1) == 0)
        siglongjmp(with_mask, 3);
    puts("done");
    return 0;
}
