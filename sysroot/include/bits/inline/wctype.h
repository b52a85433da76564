/* Bodies for functions of <wctype.h>: ASCII is classified here. */
#ifndef _BITS_INLINE_WCTYPE_H
#define _BITS_INLINE_WCTYPE_H

__BEGIN_DECLS

__INLINE_BODY int(iswdigit)(wint_t __c) { return __c - '0' < 10; }
__INLINE_BODY int(iswxdigit)(wint_t __c) { return __c - '0' < 10 || (__c | 0x20) - 'a' < 6; }

#if __INLINE_LARGER
/* The functions of these names, for what the bodies leave to them. */
int __lib_iswalnum(wint_t);
int __lib_iswalpha(wint_t);
int __lib_iswblank(wint_t);
int __lib_iswcntrl(wint_t);
int __lib_iswgraph(wint_t);
int __lib_iswlower(wint_t);
int __lib_iswspace(wint_t);
int __lib_iswupper(wint_t);
wint_t __lib_towlower(wint_t);
wint_t __lib_towupper(wint_t);

__INLINE_BODY int(iswalnum)(wint_t __c) {
    return __c < 0x80 ? ((__c | 0x20) - 'a' < 26 || __c - '0' < 10) : __lib_iswalnum(__c);
}
__INLINE_BODY int(iswalpha)(wint_t __c) {
    return __c < 0x80 ? (__c | 0x20) - 'a' < 26 : __lib_iswalpha(__c);
}
__INLINE_BODY int(iswblank)(wint_t __c) {
    return __c < 0x80 ? (__c == ' ' || __c == '\t') : __lib_iswblank(__c);
}
__INLINE_BODY int(iswcntrl)(wint_t __c) {
    return __c < 0x80 ? (__c < 0x20 || __c == 0x7f) : __lib_iswcntrl(__c);
}
__INLINE_BODY int(iswgraph)(wint_t __c) {
    return __c < 0x80 ? __c - 0x21 < 0x5e : __lib_iswgraph(__c);
}
__INLINE_BODY int(iswlower)(wint_t __c) {
    return __c < 0x80 ? __c - 'a' < 26 : __lib_iswlower(__c);
}
__INLINE_BODY int(iswspace)(wint_t __c) {
    return __c < 0x80 ? (__c == ' ' || __c - '\t' < 5) : __lib_iswspace(__c);
}
__INLINE_BODY int(iswupper)(wint_t __c) {
    return __c < 0x80 ? __c - 'A' < 26 : __lib_iswupper(__c);
}
__INLINE_BODY wint_t(towlower)(wint_t __c) {
    return __c >= 0x80 ? __lib_towlower(__c) : __c - 'A' < 26 ? __c | 0x20 : __c;
}
__INLINE_BODY wint_t(towupper)(wint_t __c) {
    return __c >= 0x80 ? __lib_towupper(__c) : __c - 'a' < 26 ? __c & ~0x20U : __c;
}
#endif

__END_DECLS

#endif
