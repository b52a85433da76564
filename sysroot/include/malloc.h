/* <malloc.h>: the heap, as far as other systems agree on it. */
#ifndef _MALLOC_H
#define _MALLOC_H

#include <stdlib.h>

__BEGIN_DECLS

size_t malloc_usable_size(void *);
void *pvalloc(size_t) __attribute__((__malloc__));
#if !__VISIBLE_MISC
void *memalign(size_t, size_t) __attribute__((__malloc__));
void *valloc(size_t) __attribute__((__malloc__));
#endif

__END_DECLS

#endif
