/* Bodies for functions of <wchar.h>: ASCII is converted here, and taken from or put into a stream's buffer. */
#ifndef _BITS_INLINE_WCHAR_H
#define _BITS_INLINE_WCHAR_H

#include <bits/inline/multibyte.h>
#include <bits/inline/stream.h>

__BEGIN_DECLS

/* The functions of these names, for what the bodies leave to them. */
wint_t __lib_btowc(int);
int __lib_wctob(wint_t);
size_t __lib_mbrlen(const char *__restrict, size_t, mbstate_t *__restrict);
size_t __lib_mbrtowc(wchar_t *__restrict, const char *__restrict, size_t, mbstate_t *__restrict);
size_t __lib_wcrtomb(char *__restrict, wchar_t, mbstate_t *__restrict);
wint_t __lib_fgetwc(struct _IO_FILE *);
wint_t __lib_fputwc(wchar_t, struct _IO_FILE *);

__INLINE_BODY wint_t(btowc)(int __c) {
    return (unsigned)__c < 0x80 ? (wint_t)__c : __lib_btowc(__c);
}
__INLINE_BODY int(wctob)(wint_t __c) { return __c < 0x80 ? (int)__c : __lib_wctob(__c); }
__INLINE_BODY int(mbsinit)(const mbstate_t *__state) {
    return !__state || !(__state->__opaque1 | __state->__opaque2);
}
__INLINE_BODY size_t(mbrlen)(const char *__restrict __text, size_t __limit,
                             mbstate_t *__restrict __state) {
    if (!__IS_ASCII(__text, __limit) || !__state || __state->__opaque1)
        return __lib_mbrlen(__text, __limit, __state);
    return *__text != 0;
}
__INLINE_BODY size_t(mbrtowc)(wchar_t *__restrict __wide, const char *__restrict __text,
                              size_t __limit, mbstate_t *__restrict __state) {
    if (!__wide || !__IS_ASCII(__text, __limit) || !__state || __state->__opaque1)
        return __lib_mbrtowc(__wide, __text, __limit, __state);
    return (*__wide = *__text) != 0;
}
__INLINE_BODY size_t(wcrtomb)(char *__restrict __to, wchar_t __wide,
                              mbstate_t *__restrict __state) {
    if (!__to || (unsigned)__wide >= 0x80)
        return __lib_wcrtomb(__to, __wide, __state);
    *__to = (char)__wide;
    return 1;
}

__INLINE_ALWAYS wint_t __stream_get_wide(struct _IO_FILE *__file) {
    struct __stream_window *__s = __STREAM(__file);
    if (__s->__read_position == __s->__read_end || *__s->__read_position >= 0x80)
        return __lib_fgetwc(__file);
    return *__s->__read_position++;
}
__INLINE_ALWAYS wint_t __stream_put_wide(wchar_t __wide, struct _IO_FILE *__file) {
    struct __stream_window *__s = __STREAM(__file);
    if ((unsigned)__wide >= 0x80 || __s->__write_position == __s->__write_end ||
        __wide == __s->__line_end)
        return __lib_fputwc(__wide, __file);
    return *__s->__write_position++ = (unsigned char)__wide;
}

__INLINE_BODY wint_t(fgetwc)(struct _IO_FILE *__file) { return __stream_get_wide(__file); }
__INLINE_BODY wint_t(getwc)(struct _IO_FILE *__file) { return __stream_get_wide(__file); }
__INLINE_BODY wint_t(fputwc)(wchar_t __wide, struct _IO_FILE *__file) {
    return __stream_put_wide(__wide, __file);
}
__INLINE_BODY wint_t(putwc)(wchar_t __wide, struct _IO_FILE *__file) {
    return __stream_put_wide(__wide, __file);
}

__END_DECLS

#endif
