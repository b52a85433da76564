/* Every atomic operation, on objects of every size. */
#include "corpus.h"

#define PLAIN(name, type)                                                       \
    type name##_load(type *p) { return __atomic_load_n(p, __ATOMIC_SEQ_CST); }  \
    void name##_store(type *p, type v) { __atomic_store_n(p, v, __ATOMIC_SEQ_CST); } \
    type name##_exchange(type *p, type v) { return __atomic_exchange_n(p, v, __ATOMIC_SEQ_CST); } \
    int name##_compare(type *p, type *e, type v)                                \
    {                                                                           \
        return __atomic_compare_exchange_n(p, e, v, 0, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED); \
    }                                                                           \
    type name##_fetch_add(type *p, type v) { return __atomic_fetch_add(p, v, __ATOMIC_SEQ_CST); } \
    type name##_fetch_sub(type *p, type v) { return __atomic_fetch_sub(p, v, __ATOMIC_SEQ_CST); } \
    type name##_fetch_and(type *p, type v) { return __atomic_fetch_and(p, v, __ATOMIC_SEQ_CST); } \
    type name##_fetch_or(type *p, type v) { return __atomic_fetch_or(p, v, __ATOMIC_SEQ_CST); } \
    type name##_fetch_xor(type *p, type v) { return __atomic_fetch_xor(p, v, __ATOMIC_SEQ_CST); } \
    type name##_fetch_nand(type *p, type v) { return __atomic_fetch_nand(p, v, __ATOMIC_SEQ_CST); } \
    type name##_fetch_min(type *p, type v) { return __atomic_fetch_min(p, v, __ATOMIC_SEQ_CST); } \
    type name##_fetch_max(type *p, type v) { return __atomic_fetch_max(p, v, __ATOMIC_SEQ_CST); } \
    type name##_add_fetch(type *p, type v) { return __atomic_add_fetch(p, v, __ATOMIC_RELAXED); } \
    type name##_nand_fetch(type *p, type v) { return __atomic_nand_fetch(p, v, __ATOMIC_RELAXED); } \
    void name##_increment(_Atomic type *p) { ++*p; }                            \
    void name##_scale(_Atomic type *p, type v) { *p *= v; }                     \
    int name##_free(type *p) { return __atomic_is_lock_free(sizeof *p, p); }
#define SYNC(name, type)                                                        \
    type name##_sync_add(type *p, type v) { return __sync_fetch_and_add(p, v); } \
    type name##_sync_sub(type *p, type v) { return __sync_sub_and_fetch(p, v); } \
    type name##_sync_and(type *p, type v) { return __sync_fetch_and_and(p, v); } \
    type name##_sync_or(type *p, type v) { return __sync_fetch_and_or(p, v); }  \
    type name##_sync_xor(type *p, type v) { return __sync_fetch_and_xor(p, v); } \
    type name##_sync_nand(type *p, type v) { return __sync_fetch_and_nand(p, v); } \
    type name##_sync_swap(type *p, type a, type b) { return __sync_val_compare_and_swap(p, a, b); } \
    int name##_sync_test(type *p, type a, type b) { return __sync_bool_compare_and_swap(p, a, b); } \
    type name##_sync_set(type *p, type v) { return __sync_lock_test_and_set(p, v); } \
    void name##_sync_release(type *p) { __sync_lock_release(p); }

PLAIN(schar, signed char) SYNC(schar, signed char)
PLAIN(uchar, unsigned char)
PLAIN(short, short) SYNC(short, short)
PLAIN(ushort, unsigned short)
PLAIN(int, int) SYNC(int, int)
PLAIN(uint, unsigned)
PLAIN(llong, long long) SYNC(llong, long long)
PLAIN(ullong, unsigned long long)
PLAIN(int128, __int128) SYNC(int128, __int128)
PLAIN(uint128, unsigned __int128)

struct odd {
    char bytes[3];
};
struct pair {
    int a, b;
};
struct wide {
    long long a, b;
};
struct large {
    char bytes[40];
};
#define GENERIC(name, type)                                                     \
    void name##_copy_out(type *p, type *r) { __atomic_load(p, r, __ATOMIC_SEQ_CST); } \
    void name##_copy_in(type *p, type *v) { __atomic_store(p, v, __ATOMIC_SEQ_CST); } \
    void name##_swap(type *p, type *v, type *r) { __atomic_exchange(p, v, r, __ATOMIC_SEQ_CST); } \
    int name##_compare_swap(type *p, type *e, type *d)                          \
    {                                                                           \
        return __atomic_compare_exchange(p, e, d, 0, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED); \
    }                                                                           \
    type name##_read(_Atomic type *p) { return *p; }                            \
    void name##_write(_Atomic type *p, type v) { *p = v; }                      \
    int name##_lock_free(void *p) { return __c11_atomic_is_lock_free(sizeof(type)) + __atomic_is_lock_free(sizeof(type), p); }
GENERIC(odd, struct odd)
GENERIC(pair, struct pair)
GENERIC(wide, struct wide)
GENERIC(large, struct large)
GENERIC(float, float)
GENERIC(double, double)
GENERIC(ldouble, long double)

typedef __int128 loose __attribute__((aligned(8)));
typedef long long looser __attribute__((aligned(1)));
GENERIC(loose, loose)
GENERIC(looser, looser)

void float_add(_Atomic float *p, float v) { *p += v; }
void double_add(_Atomic double *p, double v) { *p += v; }
void ldouble_add(_Atomic(long double) *p, long double v) { *p += v; }
void pointer_add(int *_Atomic *p) { ++*p; }
_Bool flag_set(_Bool *p) { return __atomic_test_and_set(p, __ATOMIC_ACQUIRE); }
void flag_clear(_Bool *p) { __atomic_clear(p, __ATOMIC_RELEASE); }
void fences(void)
{
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    __atomic_signal_fence(__ATOMIC_SEQ_CST);
    __sync_synchronize();
}
