/* <stdio.h>: C23 7.23, POSIX. */
#ifndef _STDIO_H
#define _STDIO_H

#include <features.h>

#define __need___va_list
#include <stdarg.h>
#define __need_size_t
#define __need_NULL
#include <stddef.h>

#include <bits/seek.h>
#include <bits/types/FILE.h>

#if __VISIBLE_POSIX
#include <bits/types/off_t.h>
#include <bits/types/ssize_t.h>
#define __need_va_list
#include <stdarg.h>
#endif

typedef union _G_fpos64_t {
    char __opaque[16];
    __extension__ long long __lldata;
    double __align;
} fpos_t;

#define EOF (-1)
#define _IOFBF 0
#define _IOLBF 1
#define _IONBF 2
#define BUFSIZ 1024
#define FILENAME_MAX 4096
#define FOPEN_MAX 1000
#define TMP_MAX 10000
#define L_tmpnam 20

__BEGIN_DECLS

extern FILE *const stdin;
extern FILE *const stdout;
extern FILE *const stderr;
#define stdin (stdin)
#define stdout (stdout)
#define stderr (stderr)

/* Files */
FILE *fopen(const char *__restrict, const char *__restrict);
FILE *freopen(const char *__restrict, const char *__restrict, FILE *__restrict);
int fclose(FILE *);
int fflush(FILE *);
void setbuf(FILE *__restrict, char *__restrict);
int setvbuf(FILE *__restrict, char *__restrict, int, size_t);
int remove(const char *);
int rename(const char *, const char *);
FILE *tmpfile(void);
char *tmpnam(char *);

/* State and position */
int feof(FILE *);
int ferror(FILE *);
void clearerr(FILE *);
int fseek(FILE *, long, int);
long ftell(FILE *);
void rewind(FILE *);
int fgetpos(FILE *__restrict, fpos_t *__restrict);
int fsetpos(FILE *, const fpos_t *);

/* Bytes and lines */
size_t fread(void *__restrict, size_t, size_t, FILE *__restrict);
size_t fwrite(const void *__restrict, size_t, size_t, FILE *__restrict);
int fgetc(FILE *);
int getc(FILE *);
int getchar(void);
int ungetc(int, FILE *);
int fputc(int, FILE *);
int putc(int, FILE *);
int putchar(int);
char *fgets(char *__restrict, int, FILE *__restrict);
#if (defined(__cplusplus) && __cplusplus < 201402L) || \
    (!defined(__cplusplus) && (!defined(__STDC_VERSION__) || __STDC_VERSION__ < 201112L))
char *gets(char *) __attribute__((__deprecated__("nothing bounds what it writes")));
#endif
int fputs(const char *__restrict, FILE *__restrict);
int puts(const char *);
void perror(const char *);

/* Formats */
int printf(const char *__restrict, ...) __printflike(1, 2);
int fprintf(FILE *__restrict, const char *__restrict, ...) __printflike(2, 3);
int sprintf(char *__restrict, const char *__restrict, ...) __printflike(2, 3);
int snprintf(char *__restrict, size_t, const char *__restrict, ...) __printflike(3, 4);
int vprintf(const char *__restrict, __gnuc_va_list) __printflike(1, 0);
int vfprintf(FILE *__restrict, const char *__restrict, __gnuc_va_list) __printflike(2, 0);
int vsprintf(char *__restrict, const char *__restrict, __gnuc_va_list) __printflike(2, 0);
int vsnprintf(char *__restrict, size_t, const char *__restrict, __gnuc_va_list)
    __printflike(3, 0);
int scanf(const char *__restrict, ...) __scanflike(1, 2);
int fscanf(FILE *__restrict, const char *__restrict, ...) __scanflike(2, 3);
int sscanf(const char *__restrict, const char *__restrict, ...) __scanflike(2, 3);
int vscanf(const char *__restrict, __gnuc_va_list) __scanflike(1, 0);
int vfscanf(FILE *__restrict, const char *__restrict, __gnuc_va_list) __scanflike(2, 0);
int vsscanf(const char *__restrict, const char *__restrict, __gnuc_va_list)
    __scanflike(2, 0);

#if __VISIBLE_POSIX
#include <bits/absent.h>

#define P_tmpdir "/tmp"
#define L_ctermid 20

FILE *fdopen(int, const char *);
int fileno(FILE *);
FILE *fmemopen(void *__restrict, size_t, const char *__restrict);
FILE *open_memstream(char **, size_t *);
FILE *popen(const char *, const char *) __ABSENT(popen);
int pclose(FILE *) __ABSENT(pclose);
int fseeko(FILE *, off_t, int);
off_t ftello(FILE *);
int renameat(int, const char *, int, const char *);
#ifdef _GNU_SOURCE
#define RENAME_NOREPLACE (1 << 0)
#define RENAME_EXCHANGE (1 << 1)
#define RENAME_WHITEOUT (1 << 2)
int renameat2(int, const char *, int, const char *, unsigned);
#endif
int dprintf(int, const char *__restrict, ...) __printflike(2, 3);
int vdprintf(int, const char *__restrict, __gnuc_va_list) __printflike(2, 0);
#if __VISIBLE_POSIX_2024
int asprintf(char **__restrict, const char *__restrict, ...) __printflike(2, 3);
int vasprintf(char **__restrict, const char *__restrict, __gnuc_va_list) __printflike(2, 0);
#endif
ssize_t getdelim(char **__restrict, size_t *__restrict, int, FILE *__restrict);
ssize_t getline(char **__restrict, size_t *__restrict, FILE *__restrict);
void flockfile(FILE *);
int ftrylockfile(FILE *);
void funlockfile(FILE *);
int getc_unlocked(FILE *);
int getchar_unlocked(void);
int putc_unlocked(int, FILE *);
int putchar_unlocked(int);
char *ctermid(char *);
#endif

#if __VISIBLE_XSI
char *tempnam(const char *, const char *);
#endif

#if __VISIBLE_MISC
#define L_cuserid 20
char *cuserid(char *);
void setlinebuf(FILE *);
void setbuffer(FILE *, char *, size_t);
int fgetc_unlocked(FILE *);
int fputc_unlocked(int, FILE *);
int fflush_unlocked(FILE *);
size_t fread_unlocked(void *__restrict, size_t, size_t, FILE *__restrict);
size_t fwrite_unlocked(const void *__restrict, size_t, size_t, FILE *__restrict);
void clearerr_unlocked(FILE *);
int feof_unlocked(FILE *);
int ferror_unlocked(FILE *);
int fileno_unlocked(FILE *);
int getw(FILE *);
int putw(int, FILE *);
char *fgetln(FILE *, size_t *);
int fpurge(FILE *);
#endif

#if __VISIBLE_GNU
char *fgets_unlocked(char *__restrict, int, FILE *__restrict);
int fputs_unlocked(const char *__restrict, FILE *__restrict);

typedef ssize_t cookie_read_function_t(void *, char *, size_t);
typedef ssize_t cookie_write_function_t(void *, const char *, size_t);
typedef int cookie_seek_function_t(void *, off_t *, int);
typedef int cookie_close_function_t(void *);

typedef struct _IO_cookie_io_functions_t {
    cookie_read_function_t *read;
    cookie_write_function_t *write;
    cookie_seek_function_t *seek;
    cookie_close_function_t *close;
} cookie_io_functions_t;

FILE *fopencookie(void *__restrict, const char *__restrict, cookie_io_functions_t);

#define off64_t off_t
#define fpos64_t fpos_t
#define fopen64 fopen
#define freopen64 freopen
#define fseeko64 fseeko
#define ftello64 ftello
#define fgetpos64 fgetpos
#define fsetpos64 fsetpos
#define tmpfile64 tmpfile
#endif

__END_DECLS

/* A program that has renamed one by a macro has its own in mind, wherever that is. */
#if __INLINE_BODIES && !(defined feof || defined ferror || defined clearerr || defined fgetc || defined getc || \
                         defined getchar || defined fputc || defined putc || defined putchar || defined ungetc || \
                         defined fread || defined fwrite)
#include <bits/inline/stdio.h>
#endif

#endif
