/* Bodies for functions of <stdlib.h>. */
#ifndef _BITS_INLINE_STDLIB_H
#define _BITS_INLINE_STDLIB_H

#include <bits/inline/multibyte.h>

__BEGIN_DECLS

__INLINE_BODY div_t(div)(int __n, int __d) {
    div_t __result;
    __result.quot = __n / __d;
    __result.rem = __n % __d;
    return __result;
}
__INLINE_BODY ldiv_t(ldiv)(long __n, long __d) {
    ldiv_t __result;
    __result.quot = __n / __d;
    __result.rem = __n % __d;
    return __result;
}
__extension__ __INLINE_BODY lldiv_t(lldiv)(long long __n, long long __d) {
    lldiv_t __result;
    __result.quot = __n / __d;
    __result.rem = __n % __d;
    return __result;
}

#if __INLINE_KNOWN
__INLINE_BODY int(abs)(int __n) { return __n < 0 ? -__n : __n; }
__INLINE_BODY long(labs)(long __n) { return __n < 0 ? -__n : __n; }
__extension__ __INLINE_BODY long long(llabs)(long long __n) { return __n < 0 ? -__n : __n; }
#endif

#if __INLINE_LARGER
/* The comparison can be put in place of its call, too. */
__INLINE_BODY void *(bsearch)(const void *__key, const void *__base, size_t __count, size_t __size,
                              int (*__compare)(const void *, const void *)) {
    const char *__first = (const char *)__base;
    while (__count > 0) {
        size_t __half = __count / 2;
        const char *__middle = __first + __half * __size;
        int __order = __compare(__key, __middle);
        if (__order < 0) {
            __count = __half;
        } else if (__order == 0) {
            return (void *)__middle;
        } else {
            __first = __middle + __size;
            __count -= __half + 1;
        }
    }
    return NULL;
}

/* The functions of these names, for what the bodies leave to them. */
int __lib_mblen(const char *, size_t);
int __lib_mbtowc(wchar_t *__restrict, const char *__restrict, size_t);
int __lib_wctomb(char *, wchar_t);

__INLINE_BODY int(mblen)(const char *__text, size_t __limit) {
    return __IS_ASCII(__text, __limit) ? *__text != 0 : __lib_mblen(__text, __limit);
}
__INLINE_BODY int(mbtowc)(wchar_t *__restrict __wide, const char *__restrict __text,
                          size_t __limit) {
    if (!__wide || !__IS_ASCII(__text, __limit))
        return __lib_mbtowc(__wide, __text, __limit);
    return (*__wide = *__text) != 0;
}
__INLINE_BODY int(wctomb)(char *__to, wchar_t __wide) {
    if (!__to || (unsigned)__wide >= 0x80)
        return __lib_wctomb(__to, __wide);
    *__to = (char)__wide;
    return 1;
}
#endif

__END_DECLS

#endif
