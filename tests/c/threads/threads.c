#include <stdio.h>
#include <threads.h>
#include <time.h>

static int runs;
static void once(void) { runs++; }

int main(void)
{
    once_flag flag = ONCE_FLAG_INIT;
    call_once(&flag, once);
    call_once(&flag, once);
    printf("%d\n", runs);
    mtx_t m;
    printf("%d\n", mtx_init(&m, mtx_plain) == thrd_success);
    { int v0_ = mtx_lock(&m) == thrd_success; int v1_ = mtx_trylock(&m) == thrd_busy; int v2_ = mtx_unlock(&m) == thrd_success; printf("%d%d%d\n", v0_, v1_, v2_); }
    mtx_destroy(&m);
    mtx_init(&m, mtx_timed | mtx_recursive);
    struct timespec now;
    timespec_get(&now, TIME_UTC);
    { int v0_ = mtx_lock(&m) == thrd_success; int v1_ = mtx_timedlock(&m, &now) == thrd_success; printf("%d%d\n", v0_, v1_); }
    { int v0_ = mtx_unlock(&m) == thrd_success; int v1_ = mtx_unlock(&m) == thrd_success; printf("%d%d\n", v0_, v1_); }
    cnd_t c;
    { int v0_ = cnd_init(&c) == thrd_success; int v1_ = cnd_signal(&c) == thrd_success; int v2_ = cnd_broadcast(&c) == thrd_success; printf("%d%d%d\n", v0_, v1_, v2_); }
    mtx_lock(&m);
    printf("%d\n", cnd_timedwait(&c, &m, &now) == thrd_timedout);
    mtx_unlock(&m);
    cnd_destroy(&c);
    mtx_destroy(&m);
    tss_t key;
    printf("%d\n", tss_create(&key, NULL) == thrd_success);
    { int v0_ = tss_get(key) == NULL; int v1_ = tss_set(key, &m) == thrd_success; printf("%d%d\n", v0_, v1_); }
    printf("%d\n", tss_get(key) == (void *)&m);
    tss_delete(key);
    printf("%d\n", !!thrd_equal(thrd_current(), thrd_current()));
    struct timespec short_time = {0, 1000000};
    printf("%d\n", thrd_sleep(&short_time, NULL));
    thrd_yield();
    fflush(stdout);
    thrd_exit(7);
}
