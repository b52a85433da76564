#ifndef _BITS_TYPES_PTHREAD_TYPES_H
#define _BITS_TYPES_PTHREAD_TYPES_H

/* A tag in C, an integer in C++, where wasi-libc has it so. */
#ifdef __cplusplus
typedef unsigned long pthread_t;
#else
typedef struct __pthread *pthread_t;
#endif

typedef int pthread_once_t;
typedef unsigned pthread_key_t;
typedef int pthread_spinlock_t;

typedef struct {
    unsigned __attr;
} pthread_mutexattr_t;
typedef struct {
    unsigned __attr;
} pthread_condattr_t;
typedef struct {
    unsigned __attr;
} pthread_barrierattr_t;
typedef struct {
    unsigned __attr[2];
} pthread_rwlockattr_t;

typedef struct {
    union {
        int __i[9];
        volatile int __vi[9];
        unsigned long __s[9];
    } __u;
} pthread_attr_t;
typedef struct {
    union {
        int __i[6];
        volatile int __vi[6];
        volatile void *volatile __p[6];
    } __u;
} pthread_mutex_t;
typedef struct {
    union {
        int __i[12];
        volatile int __vi[12];
        void *__p[12];
    } __u;
} pthread_cond_t;
typedef struct {
    union {
        int __i[8];
        volatile int __vi[8];
        void *__p[8];
    } __u;
} pthread_rwlock_t;
typedef struct {
    union {
        int __i[5];
        volatile int __vi[5];
        void *__p[5];
    } __u;
} pthread_barrier_t;

#endif
