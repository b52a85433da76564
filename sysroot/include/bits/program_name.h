#ifndef _BITS_PROGRAM_NAME_H
#define _BITS_PROGRAM_NAME_H

#include <sys/cdefs.h>

__BEGIN_DECLS
extern char *program_invocation_name, *program_invocation_short_name;
__END_DECLS

#endif
