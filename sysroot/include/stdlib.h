/* <stdlib.h>: C23 7.24, POSIX. */
#ifndef _STDLIB_H
#define _STDLIB_H

#include <features.h>

#include <bits/absent.h>
#include <bits/c23_name.h>

#define __need_size_t
#define __need_wchar_t
#define __need_NULL
#include <stddef.h>

#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1
#define RAND_MAX 0x7fffffff
#define MB_CUR_MAX (__ctype_get_mb_cur_max())

__BEGIN_DECLS

/* Numbers in text */
int atoi(const char *);
long atol(const char *);
__extension__ long long atoll(const char *);
double atof(const char *);
float strtof(const char *__restrict, char **__restrict);
double strtod(const char *__restrict, char **__restrict);
long double strtold(const char *__restrict, char **__restrict);
long strtol(const char *__restrict, char **__restrict, int) __C23_NAME(strtol);
unsigned long strtoul(const char *__restrict, char **__restrict, int) __C23_NAME(strtoul);
__extension__ long long strtoll(const char *__restrict, char **__restrict, int) __C23_NAME(strtoll);
__extension__ unsigned long long strtoull(const char *__restrict, char **__restrict, int) __C23_NAME(strtoull);

/* Memory */
void *malloc(size_t) __attribute__((__malloc__, __alloc_size__(1), __warn_unused_result__));
void *calloc(size_t, size_t)
    __attribute__((__malloc__, __alloc_size__(1, 2), __warn_unused_result__));
void *realloc(void *, size_t) __attribute__((__alloc_size__(2), __warn_unused_result__));
void free(void *);
#if __VISIBLE_C11
void *aligned_alloc(size_t, size_t)
    __attribute__((__malloc__, __alloc_align__(1), __alloc_size__(2), __warn_unused_result__));
#endif
#if __VISIBLE_C23
void free_sized(void *, size_t);
void free_aligned_sized(void *, size_t, size_t);
#endif

/* The process */
void abort(void) __dead;
void exit(int) __dead;
void _Exit(int) __dead;
int atexit(void (*)(void));
#if __VISIBLE_C11
void quick_exit(int) __dead;
int at_quick_exit(void (*)(void));
#endif
char *getenv(const char *);
int system(const char *);

/* Arrays and numbers */
void *bsearch(const void *, const void *, size_t, size_t, int (*)(const void *, const void *));
void qsort(void *, size_t, size_t, int (*)(const void *, const void *));
int rand(void);
void srand(unsigned);
int abs(int) __attribute__((__const__));
long labs(long) __attribute__((__const__));
__extension__ long long llabs(long long) __attribute__((__const__));

typedef struct {
    int quot, rem;
} div_t;
typedef struct {
    long quot, rem;
} ldiv_t;
__extension__ typedef struct {
    long long quot, rem;
} lldiv_t;

div_t div(int, int) __attribute__((__const__));
ldiv_t ldiv(long, long) __attribute__((__const__));
__extension__ lldiv_t lldiv(long long, long long) __attribute__((__const__));

/* Multibyte characters */
int mblen(const char *, size_t);
int mbtowc(wchar_t *__restrict, const char *__restrict, size_t);
int wctomb(char *, wchar_t);
size_t mbstowcs(wchar_t *__restrict, const char *__restrict, size_t);
size_t wcstombs(char *__restrict, const wchar_t *__restrict, size_t);
size_t __ctype_get_mb_cur_max(void);

#if __VISIBLE_C23
size_t memalignment(const void *);
int strfromd(char *__restrict, size_t, const char *__restrict, double);
int strfromf(char *__restrict, size_t, const char *__restrict, float);
int strfroml(char *__restrict, size_t, const char *__restrict, long double);
#endif

#if __VISIBLE_POSIX
#include <bits/wait.h>
int posix_memalign(void **, size_t, size_t);
int setenv(const char *, const char *, int);
int unsetenv(const char *);
int getsubopt(char **, char *const *, char **);
int mkstemp(char *);
char *mkdtemp(char *);
int rand_r(unsigned *);
#endif

#if __VISIBLE_POSIX_2024
char *secure_getenv(const char *);
int mkostemp(char *, int);
void *reallocarray(void *, size_t, size_t)
    __attribute__((__alloc_size__(2, 3), __warn_unused_result__));
void qsort_r(void *, size_t, size_t, int (*)(const void *, const void *, void *), void *);
#endif

#if __VISIBLE_XSI
char *realpath(const char *__restrict, char *__restrict);
int putenv(char *);
long random(void);
void srandom(unsigned);
char *initstate(unsigned, char *, size_t);
char *setstate(char *);
double drand48(void);
double erand48(unsigned short[3]);
long lrand48(void);
long nrand48(unsigned short[3]);
long mrand48(void);
long jrand48(unsigned short[3]);
void srand48(long);
unsigned short *seed48(unsigned short[3]);
void lcong48(unsigned short[7]);
char *l64a(long);
long a64l(const char *);
void setkey(const char *);
int posix_openpt(int) __ABSENT(posix_openpt);
int grantpt(int) __ABSENT(grantpt);
int unlockpt(int) __ABSENT(unlockpt);
char *ptsname(int) __ABSENT(ptsname);
#if __VISIBLE_POSIX_2001
char *mktemp(char *);
char *ecvt(double, int, int *, int *);
char *fcvt(double, int, int *, int *);
char *gcvt(double, int, char *);
#endif
#endif

#if __VISIBLE_MISC
#include <alloca.h>
#include <bits/arc4random.h>
int clearenv(void);
int getloadavg(double *, int) __ABSENT(getloadavg);
struct drand48_data {
    unsigned short __x[3], __old_x[3], __c, __init;
    __extension__ __UINT64_TYPE__ __a;
};
int drand48_r(struct drand48_data *, double *);
int erand48_r(unsigned short[3], struct drand48_data *, double *);
int lrand48_r(struct drand48_data *, long *);
int nrand48_r(unsigned short[3], struct drand48_data *, long *);
int mrand48_r(struct drand48_data *, long *);
int jrand48_r(unsigned short[3], struct drand48_data *, long *);
int srand48_r(long, struct drand48_data *);
int seed48_r(unsigned short[3], struct drand48_data *);
int lcong48_r(unsigned short[7], struct drand48_data *);
struct random_data {
    __INT32_TYPE__ *state;
};
int random_r(struct random_data *, __INT32_TYPE__ *);
int srandom_r(unsigned, struct random_data *);
int initstate_r(unsigned, char *, size_t, struct random_data *);
int setstate_r(char *, struct random_data *);
int mkstemps(char *, int);
int mkostemps(char *, int, int);
void *valloc(size_t) __attribute__((__malloc__));
void *memalign(size_t, size_t) __attribute__((__malloc__));
#endif

#if __VISIBLE_GNU
#include <bits/types/locale_t.h>
char *canonicalize_file_name(const char *);
float strtof_l(const char *__restrict, char **__restrict, locale_t);
double strtod_l(const char *__restrict, char **__restrict, locale_t);
long double strtold_l(const char *__restrict, char **__restrict, locale_t);

#define mkstemp64 mkstemp
#define mkostemp64 mkostemp
#define mkstemps64 mkstemps
#define mkostemps64 mkostemps
#endif

__END_DECLS

#if __INLINE_BODIES
#include <bits/inline/stdlib.h>
#endif

#endif
