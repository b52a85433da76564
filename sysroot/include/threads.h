/* <threads.h>: C23 7.28. A wasip1 program has one thread: thrd_create fails. */
#ifndef _THREADS_H
#define _THREADS_H

#include <features.h>
#include <time.h>

#ifdef __cplusplus
typedef unsigned long thrd_t;
#else
typedef struct __pthread *thrd_t;
#if !defined __STDC_VERSION__ || __STDC_VERSION__ <= 201710L
#define thread_local _Thread_local
#endif
#endif

typedef struct {
    union {
        int __i[6];
        volatile int __vi[6];
        volatile void *volatile __p[6];
    } __u;
} mtx_t;
typedef struct {
    union {
        int __i[12];
        volatile int __vi[12];
        void *__p[12];
    } __u;
} cnd_t;
typedef int once_flag;
typedef unsigned tss_t;
typedef int (*thrd_start_t)(void *);
typedef void (*tss_dtor_t)(void *);

#define TSS_DTOR_ITERATIONS 4
#define ONCE_FLAG_INIT 0

enum { thrd_success = 0, thrd_busy = 1, thrd_error = 2, thrd_nomem = 3, thrd_timedout = 4 };
enum { mtx_plain = 0, mtx_recursive = 1, mtx_timed = 2 };

__BEGIN_DECLS

int thrd_create(thrd_t *, thrd_start_t, void *);
void thrd_exit(int) __dead;
int thrd_detach(thrd_t);
int thrd_join(thrd_t, int *);
int thrd_sleep(const struct timespec *, struct timespec *);
void thrd_yield(void);
thrd_t thrd_current(void);
int thrd_equal(thrd_t, thrd_t);
#ifndef __cplusplus
#define thrd_equal(x, y) ((x) == (y))
#endif

void call_once(once_flag *, void (*)(void));

int mtx_init(mtx_t *, int);
void mtx_destroy(mtx_t *);
int mtx_lock(mtx_t *);
int mtx_timedlock(mtx_t *__restrict, const struct timespec *__restrict);
int mtx_trylock(mtx_t *);
int mtx_unlock(mtx_t *);

int cnd_init(cnd_t *);
void cnd_destroy(cnd_t *);
int cnd_broadcast(cnd_t *);
int cnd_signal(cnd_t *);
int cnd_timedwait(cnd_t *__restrict, mtx_t *__restrict, const struct timespec *__restrict);
int cnd_wait(cnd_t *, mtx_t *);

int tss_create(tss_t *, tss_dtor_t);
void tss_delete(tss_t);
int tss_set(tss_t, void *);
void *tss_get(tss_t);

__END_DECLS

#endif
