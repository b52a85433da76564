/* Bodies for functions of <stdio.h>: what is in the buffer is taken from there, and what has room goes there. */
#ifndef _BITS_INLINE_STDIO_H
#define _BITS_INLINE_STDIO_H

#include <bits/inline/stream.h>

__BEGIN_DECLS

/* The functions of these names, for what the bodies leave to them. */
int __lib_fgetc(FILE *);
int __lib_fputc(int, FILE *);
int __lib_ungetc(int, FILE *);
size_t __lib_fread(void *__restrict, size_t, size_t, FILE *__restrict);
size_t __lib_fwrite(const void *__restrict, size_t, size_t, FILE *__restrict);

__INLINE_BODY int(feof)(FILE *__file) { return (__STREAM(__file)->__flags & __STREAM_END) != 0; }
__INLINE_BODY int(ferror)(FILE *__file) {
    return (__STREAM(__file)->__flags & __STREAM_ERROR) != 0;
}
__INLINE_BODY void(clearerr)(FILE *__file) {
    __STREAM(__file)->__flags &= ~(__STREAM_END | __STREAM_ERROR);
}
#if __INLINE_KNOWN && __VISIBLE_MISC
__INLINE_BODY int(feof_unlocked)(FILE *__file) {
    return (__STREAM(__file)->__flags & __STREAM_END) != 0;
}
__INLINE_BODY int(ferror_unlocked)(FILE *__file) {
    return (__STREAM(__file)->__flags & __STREAM_ERROR) != 0;
}
__INLINE_BODY void(clearerr_unlocked)(FILE *__file) {
    __STREAM(__file)->__flags &= ~(__STREAM_END | __STREAM_ERROR);
}
#endif

#if __INLINE_LARGER
__INLINE_ALWAYS int __stream_get(FILE *__file) {
    struct __stream_window *__s = __STREAM(__file);
    return __s->__read_position != __s->__read_end ? *__s->__read_position++ : __lib_fgetc(__file);
}
__INLINE_ALWAYS int __stream_put(int __c, FILE *__file) {
    struct __stream_window *__s = __STREAM(__file);
    unsigned char __byte = (unsigned char)__c;
    if (__s->__write_position == __s->__write_end || __byte == __s->__line_end)
        return __lib_fputc(__c, __file);
    return *__s->__write_position++ = __byte;
}

__INLINE_BODY int(fgetc)(FILE *__file) { return __stream_get(__file); }
__INLINE_BODY int(getc)(FILE *__file) { return __stream_get(__file); }
__INLINE_BODY int(getchar)(void) { return __stream_get(stdin); }
__INLINE_BODY int(fputc)(int __c, FILE *__file) { return __stream_put(__c, __file); }
__INLINE_BODY int(putc)(int __c, FILE *__file) { return __stream_put(__c, __file); }
__INLINE_BODY int(putchar)(int __c) { return __stream_put(__c, stdout); }
#if __INLINE_KNOWN && __VISIBLE_POSIX
__INLINE_BODY int(getc_unlocked)(FILE *__file) { return __stream_get(__file); }
__INLINE_BODY int(getchar_unlocked)(void) { return __stream_get(stdin); }
__INLINE_BODY int(putc_unlocked)(int __c, FILE *__file) { return __stream_put(__c, __file); }
__INLINE_BODY int(putchar_unlocked)(int __c) { return __stream_put(__c, stdout); }
#endif
#if __INLINE_KNOWN && __VISIBLE_MISC
__INLINE_BODY int(fgetc_unlocked)(FILE *__file) { return __stream_get(__file); }
__INLINE_BODY int(fputc_unlocked)(int __c, FILE *__file) { return __stream_put(__c, __file); }
#endif

/* What is given back is mostly what stands before the position. */
__INLINE_BODY int(ungetc)(int __c, FILE *__file) {
    struct __stream_window *__s = __STREAM(__file);
    if (__c == EOF || __s->__read_position <= __s->__buffer ||
        __s->__read_position[-1] != (unsigned char)__c)
        return __lib_ungetc(__c, __file);
    __s->__flags &= ~__STREAM_END;
    return *--__s->__read_position;
}

/* Few bytes, whose number the compiler knows. */
__INLINE_BODY size_t(fread)(void *__restrict __to, size_t __size, size_t __count,
                            FILE *__restrict __file) {
    struct __stream_window *__s = __STREAM(__file);
    size_t __length = __size * __count;
    if (!__builtin_constant_p(__length) || __length - 1 >= 16 ||
        (size_t)(__s->__read_end - __s->__read_position) < __length)
        return __lib_fread(__to, __size, __count, __file);
    __builtin_memcpy(__to, __s->__read_position, __length);
    __s->__read_position += __length;
    return __count;
}
__INLINE_BODY size_t(fwrite)(const void *__restrict __from, size_t __size, size_t __count,
                             FILE *__restrict __file) {
    struct __stream_window *__s = __STREAM(__file);
    size_t __length = __size * __count;
    if (!__builtin_constant_p(__length) || __length - 1 >= 16 || __s->__line_end >= 0 ||
        (size_t)(__s->__write_end - __s->__write_position) < __length)
        return __lib_fwrite(__from, __size, __count, __file);
    __builtin_memcpy(__s->__write_position, __from, __length);
    __s->__write_position += __length;
    return __count;
}
#endif

__END_DECLS

#endif
