/* <wasi/libc-environ.h>: when the environment is read from the runtime. */
#ifndef _WASI_LIBC_ENVIRON_H
#define _WASI_LIBC_ENVIRON_H

#include <features.h>

__BEGIN_DECLS

void __wasilibc_initialize_environ(void);
void __wasilibc_ensure_environ(void);
void __wasilibc_deinitialize_environ(void);
void __wasilibc_maybe_reinitialize_environ_eagerly(void);

/* `environ`, which is read at this call and not at start-up. */
char **__wasilibc_get_environ(void);

__END_DECLS

#endif
