/* <sys/random.h>: random bytes from the runtime. */
#ifndef _SYS_RANDOM_H
#define _SYS_RANDOM_H

#include <features.h>

#define __need_size_t
#include <stddef.h>

#include <bits/types/ssize_t.h>

#define GRND_NONBLOCK 1
#define GRND_RANDOM 2
#define GRND_INSECURE 4

__BEGIN_DECLS

int getentropy(void *, size_t);
ssize_t getrandom(void *, size_t, unsigned);

__END_DECLS

#endif
