#ifndef _BITS_GETOPT_H
#define _BITS_GETOPT_H

#include <sys/cdefs.h>

__BEGIN_DECLS

extern char *optarg;
extern int optind, opterr, optopt;
int getopt(int, char *const[], const char *);

__END_DECLS

#endif
