/* <crypt.h>: hashes of passwords. */
#ifndef _CRYPT_H
#define _CRYPT_H

#include <features.h>

struct crypt_data {
    int initialized;
    char __buf[256];
};

__BEGIN_DECLS

char *crypt(const char *, const char *);
char *crypt_r(const char *, const char *, struct crypt_data *);

__END_DECLS

#endif
