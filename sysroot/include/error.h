/* <error.h>: GNU's error messages. */
#ifndef _ERROR_H
#define _ERROR_H

#include <features.h>

__BEGIN_DECLS

extern void (*error_print_progname)(void);
extern unsigned error_message_count;
extern int error_one_per_line;
void error(int, int, const char *, ...) __printflike(3, 4);
void error_at_line(int, int, const char *, unsigned, const char *, ...) __printflike(5, 6);

__END_DECLS

#endif
