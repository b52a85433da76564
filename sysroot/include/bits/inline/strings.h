/* Bodies for functions of <strings.h>. */
#ifndef _BITS_INLINE_STRINGS_H
#define _BITS_INLINE_STRINGS_H

__INLINE_BODY int(ffs)(int __n) { return __n ? __builtin_ctz((unsigned)__n) + 1 : 0; }
#if __VISIBLE_POSIX_2024
__INLINE_BODY int(ffsl)(long __n) { return __n ? __builtin_ctzl((unsigned long)__n) + 1 : 0; }
__extension__ __INLINE_BODY int(ffsll)(long long __n) {
    return __n ? __builtin_ctzll((unsigned long long)__n) + 1 : 0;
}
#endif

#endif
