/* <err.h>: BSD's error messages. */
#ifndef _ERR_H
#define _ERR_H

#include <features.h>

#define __need___va_list
#include <stdarg.h>

__BEGIN_DECLS

void warn(const char *, ...) __printflike(1, 2);
void vwarn(const char *, __gnuc_va_list) __printflike(1, 0);
void warnx(const char *, ...) __printflike(1, 2);
void vwarnx(const char *, __gnuc_va_list) __printflike(1, 0);
void err(int, const char *, ...) __printflike(2, 3) __dead;
void verr(int, const char *, __gnuc_va_list) __printflike(2, 0) __dead;
void errx(int, const char *, ...) __printflike(2, 3) __dead;
void verrx(int, const char *, __gnuc_va_list) __printflike(2, 0) __dead;

__END_DECLS

#endif
