/* Bodies for functions of <ctype.h>. Bytes above 0x7f are of no class in either locale. */
#ifndef _BITS_INLINE_CTYPE_H
#define _BITS_INLINE_CTYPE_H

__BEGIN_DECLS

__INLINE_BODY int(isalnum)(int __c) {
    return ((unsigned)__c | 0x20) - 'a' < 26 || (unsigned)__c - '0' < 10;
}
__INLINE_BODY int(isalpha)(int __c) { return ((unsigned)__c | 0x20) - 'a' < 26; }
__INLINE_BODY int(isblank)(int __c) { return __c == ' ' || __c == '\t'; }
__INLINE_BODY int(iscntrl)(int __c) { return (unsigned)__c < 0x20 || __c == 0x7f; }
__INLINE_BODY int(isdigit)(int __c) { return (unsigned)__c - '0' < 10; }
__INLINE_BODY int(isgraph)(int __c) { return (unsigned)__c - 0x21 < 0x5e; }
__INLINE_BODY int(islower)(int __c) { return (unsigned)__c - 'a' < 26; }
__INLINE_BODY int(isprint)(int __c) { return (unsigned)__c - 0x20 < 0x5f; }
__INLINE_BODY int(ispunct)(int __c) {
    return (unsigned)__c - 0x21 < 0x5e && ((unsigned)__c | 0x20) - 'a' >= 26 &&
           (unsigned)__c - '0' >= 10;
}
__INLINE_BODY int(isspace)(int __c) { return __c == ' ' || (unsigned)__c - '\t' < 5; }
__INLINE_BODY int(isupper)(int __c) { return (unsigned)__c - 'A' < 26; }
__INLINE_BODY int(isxdigit)(int __c) {
    return (unsigned)__c - '0' < 10 || ((unsigned)__c | 0x20) - 'a' < 6;
}
__INLINE_BODY int(tolower)(int __c) { return (unsigned)__c - 'A' < 26 ? __c | 0x20 : __c; }
__INLINE_BODY int(toupper)(int __c) { return (unsigned)__c - 'a' < 26 ? __c & ~0x20 : __c; }

__END_DECLS

#endif
