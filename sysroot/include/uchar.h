/* <uchar.h>: C23 7.30. */
#ifndef _UCHAR_H
#define _UCHAR_H

#include <features.h>

#define __need_size_t
#include <stddef.h>

#include <bits/types/mbstate_t.h>

#if !defined(__cplusplus) || __cplusplus < 201103L
typedef __CHAR16_TYPE__ char16_t;
typedef __CHAR32_TYPE__ char32_t;
#endif

__BEGIN_DECLS

size_t mbrtoc16(char16_t *__restrict, const char *__restrict, size_t, mbstate_t *__restrict);
size_t c16rtomb(char *__restrict, char16_t, mbstate_t *__restrict);
size_t mbrtoc32(char32_t *__restrict, const char *__restrict, size_t, mbstate_t *__restrict);
size_t c32rtomb(char *__restrict, char32_t, mbstate_t *__restrict);

#if (defined(__cplusplus) && defined(__cpp_char8_t)) ||                         \
    (!defined(__cplusplus) && __VISIBLE_C23)
#ifndef __cplusplus
typedef unsigned char char8_t;
#endif
size_t mbrtoc8(char8_t *__restrict, const char *__restrict, size_t, mbstate_t *__restrict);
size_t c8rtomb(char *__restrict, char8_t, mbstate_t *__restrict);
#endif

__END_DECLS

#if defined(__STDC_VERSION__) && __STDC_VERSION__ > 201710L
#define __STDC_VERSION_UCHAR_H__ 202311L
#endif

#endif
