/* <wchar.h>: C23 7.31, POSIX. */
#ifndef _WCHAR_H
#define _WCHAR_H

#include <features.h>

#define __need___va_list
#include <stdarg.h>
#define __need_size_t
#define __need_wchar_t
#define __need_NULL
#include <stddef.h>

#include <bits/c23_name.h>
#include <bits/types/mbstate_t.h>
#include <bits/types/wint_t.h>

#if __VISIBLE_POSIX
#include <bits/types/FILE.h>
#include <bits/types/locale_t.h>
#define __need_va_list
#include <stdarg.h>
#else
struct _IO_FILE;
#endif

#ifndef WCHAR_MAX
#define WCHAR_MAX __WCHAR_MAX__
#define WCHAR_MIN (-WCHAR_MAX - 1)
#endif
#define WEOF 0xffffffffU

struct tm;

__BEGIN_DECLS

/* Strings */
wchar_t *wcscpy(wchar_t *__restrict, const wchar_t *__restrict);
wchar_t *wcsncpy(wchar_t *__restrict, const wchar_t *__restrict, size_t);
wchar_t *wcscat(wchar_t *__restrict, const wchar_t *__restrict);
wchar_t *wcsncat(wchar_t *__restrict, const wchar_t *__restrict, size_t);
int wcscmp(const wchar_t *, const wchar_t *);
int wcsncmp(const wchar_t *, const wchar_t *, size_t);
int wcscoll(const wchar_t *, const wchar_t *);
size_t wcsxfrm(wchar_t *__restrict, const wchar_t *__restrict, size_t);
wchar_t *wcschr(const wchar_t *, wchar_t);
wchar_t *wcsrchr(const wchar_t *, wchar_t);
size_t wcscspn(const wchar_t *, const wchar_t *);
size_t wcsspn(const wchar_t *, const wchar_t *);
wchar_t *wcspbrk(const wchar_t *, const wchar_t *);
wchar_t *wcsstr(const wchar_t *__restrict, const wchar_t *__restrict);
wchar_t *wcstok(wchar_t *__restrict, const wchar_t *__restrict, wchar_t **__restrict);
size_t wcslen(const wchar_t *);
wchar_t *wmemchr(const wchar_t *, wchar_t, size_t);
int wmemcmp(const wchar_t *, const wchar_t *, size_t);
wchar_t *wmemcpy(wchar_t *__restrict, const wchar_t *__restrict, size_t);
wchar_t *wmemmove(wchar_t *, const wchar_t *, size_t);
wchar_t *wmemset(wchar_t *, wchar_t, size_t);

/* Conversion */
wint_t btowc(int);
int wctob(wint_t);
int mbsinit(const mbstate_t *);
size_t mbrlen(const char *__restrict, size_t, mbstate_t *__restrict);
size_t mbrtowc(wchar_t *__restrict, const char *__restrict, size_t, mbstate_t *__restrict);
size_t wcrtomb(char *__restrict, wchar_t, mbstate_t *__restrict);
size_t mbsrtowcs(wchar_t *__restrict, const char **__restrict, size_t, mbstate_t *__restrict);
size_t wcsrtombs(char *__restrict, const wchar_t **__restrict, size_t, mbstate_t *__restrict);
float wcstof(const wchar_t *__restrict, wchar_t **__restrict);
double wcstod(const wchar_t *__restrict, wchar_t **__restrict);
long double wcstold(const wchar_t *__restrict, wchar_t **__restrict);
long wcstol(const wchar_t *__restrict, wchar_t **__restrict, int) __C23_NAME(wcstol);
unsigned long wcstoul(const wchar_t *__restrict, wchar_t **__restrict, int) __C23_NAME(wcstoul);
__extension__ long long wcstoll(const wchar_t *__restrict, wchar_t **__restrict, int) __C23_NAME(wcstoll);
__extension__ unsigned long long wcstoull(const wchar_t *__restrict, wchar_t **__restrict, int) __C23_NAME(wcstoull);
size_t wcsftime(wchar_t *__restrict, size_t, const wchar_t *__restrict,
                const struct tm *__restrict);

/* Streams */
int fwide(struct _IO_FILE *, int);
wint_t fgetwc(struct _IO_FILE *);
wint_t getwc(struct _IO_FILE *);
wint_t getwchar(void);
wint_t ungetwc(wint_t, struct _IO_FILE *);
wint_t fputwc(wchar_t, struct _IO_FILE *);
wint_t putwc(wchar_t, struct _IO_FILE *);
wint_t putwchar(wchar_t);
wchar_t *fgetws(wchar_t *__restrict, int, struct _IO_FILE *__restrict);
int fputws(const wchar_t *__restrict, struct _IO_FILE *__restrict);
int wprintf(const wchar_t *__restrict, ...);
int fwprintf(struct _IO_FILE *__restrict, const wchar_t *__restrict, ...);
int swprintf(wchar_t *__restrict, size_t, const wchar_t *__restrict, ...);
int vwprintf(const wchar_t *__restrict, __gnuc_va_list);
int vfwprintf(struct _IO_FILE *__restrict, const wchar_t *__restrict, __gnuc_va_list);
int vswprintf(wchar_t *__restrict, size_t, const wchar_t *__restrict, __gnuc_va_list);
int wscanf(const wchar_t *__restrict, ...);
int fwscanf(struct _IO_FILE *__restrict, const wchar_t *__restrict, ...);
int swscanf(const wchar_t *__restrict, const wchar_t *__restrict, ...);
int vwscanf(const wchar_t *__restrict, __gnuc_va_list);
int vfwscanf(struct _IO_FILE *__restrict, const wchar_t *__restrict, __gnuc_va_list);
int vswscanf(const wchar_t *__restrict, const wchar_t *__restrict, __gnuc_va_list);

#if __VISIBLE_POSIX
FILE *open_wmemstream(wchar_t **, size_t *);
size_t mbsnrtowcs(wchar_t *__restrict, const char **__restrict, size_t, size_t,
                  mbstate_t *__restrict);
size_t wcsnrtombs(char *__restrict, const wchar_t **__restrict, size_t, size_t,
                  mbstate_t *__restrict);
wchar_t *wcsdup(const wchar_t *);
size_t wcsnlen(const wchar_t *, size_t);
wchar_t *wcpcpy(wchar_t *__restrict, const wchar_t *__restrict);
wchar_t *wcpncpy(wchar_t *__restrict, const wchar_t *__restrict, size_t);
size_t wcslcpy(wchar_t *__restrict, const wchar_t *__restrict, size_t);
size_t wcslcat(wchar_t *__restrict, const wchar_t *__restrict, size_t);
int wcscasecmp(const wchar_t *, const wchar_t *);
int wcscasecmp_l(const wchar_t *, const wchar_t *, locale_t);
int wcsncasecmp(const wchar_t *, const wchar_t *, size_t);
int wcsncasecmp_l(const wchar_t *, const wchar_t *, size_t, locale_t);
int wcscoll_l(const wchar_t *, const wchar_t *, locale_t);
size_t wcsxfrm_l(wchar_t *__restrict, const wchar_t *__restrict, size_t, locale_t);
#endif

#if __VISIBLE_XSI
int wcwidth(wchar_t);
int wcswidth(const wchar_t *, size_t);
wchar_t *wcswcs(const wchar_t *, const wchar_t *);
#include <wctype.h>
#endif

#if __VISIBLE_MISC
wint_t fgetwc_unlocked(FILE *);
wint_t getwc_unlocked(FILE *);
wint_t getwchar_unlocked(void);
wint_t fputwc_unlocked(wchar_t, FILE *);
wint_t putwc_unlocked(wchar_t, FILE *);
wint_t putwchar_unlocked(wchar_t);
wchar_t *fgetws_unlocked(wchar_t *__restrict, int, FILE *__restrict);
int fputws_unlocked(const wchar_t *__restrict, FILE *__restrict);
size_t wcsftime_l(wchar_t *__restrict, size_t, const wchar_t *__restrict,
                  const struct tm *__restrict, locale_t);
#endif

#if __VISIBLE_GNU
wchar_t *wmempcpy(wchar_t *__restrict, const wchar_t *__restrict, size_t);
wchar_t *wcschrnul(const wchar_t *, wchar_t);
#endif

__END_DECLS

#if __INLINE_LARGER
#include <bits/inline/wchar.h>
#endif

#endif
