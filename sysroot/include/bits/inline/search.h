/* Bodies for functions of <search.h>. The comparison can be put in place of its call, too. */
#ifndef _BITS_INLINE_SEARCH_H
#define _BITS_INLINE_SEARCH_H

__BEGIN_DECLS

__INLINE_BODY void *(lfind)(const void *__key, const void *__base, size_t *__count, size_t __size,
                            int (*__compare)(const void *, const void *)) {
    const char *__item = (const char *)__base;
    size_t __left;
    for (__left = *__count; __left > 0; __left--, __item += __size)
        if (__compare(__key, __item) == 0)
            return (void *)__item;
    return 0;
}

__END_DECLS

#endif
