/* <libintl.h>: POSIX. There are no locales but C and C.UTF-8: each message is its own translation. */
#ifndef _LIBINTL_H
#define _LIBINTL_H

#include <features.h>

/* What GNU gettext's macros for configure look for. */
#define __USE_GNU_GETTEXT 1
#define __GNU_GETTEXT_SUPPORTED_REVISION(major) ((major) == 0 ? 1 : -1)

#define __LIBINTL_FORMAT(argument) __attribute__((__format_arg__(argument)))

__BEGIN_DECLS

char *gettext(const char *) __LIBINTL_FORMAT(1);
char *dgettext(const char *, const char *) __LIBINTL_FORMAT(2);
char *dcgettext(const char *, const char *, int) __LIBINTL_FORMAT(2);
char *ngettext(const char *, const char *, unsigned long) __LIBINTL_FORMAT(1) __LIBINTL_FORMAT(2);
char *dngettext(const char *, const char *, const char *, unsigned long) __LIBINTL_FORMAT(2) __LIBINTL_FORMAT(3);
char *dcngettext(const char *, const char *, const char *, unsigned long, int) __LIBINTL_FORMAT(2) __LIBINTL_FORMAT(3);
char *textdomain(const char *);
char *bindtextdomain(const char *, const char *);
char *bind_textdomain_codeset(const char *, const char *);

__END_DECLS

#undef __LIBINTL_FORMAT

#endif
