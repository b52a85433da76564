/* <assert.h>: C23 7.2. Included again, it follows NDEBUG again. */
#include <features.h>

#undef assert
#ifdef NDEBUG
#define assert(...) ((void)0)
#elif defined(__cplusplus)
#define assert(...)                                                             \
    ((__VA_ARGS__) ? (void)0                                                    \
                   : __assert_fail(#__VA_ARGS__, __FILE__, __LINE__, __func__))
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define assert(...)                                                             \
    ((void)((__VA_ARGS__) ||                                                    \
            (__assert_fail(#__VA_ARGS__, __FILE__, __LINE__, __func__), 0)))
#else
#define assert(x)                                                               \
    ((void)((x) || (__assert_fail(#x, __FILE__, __LINE__, __extension__ __func__), 0)))
#endif

#if !defined(__cplusplus) && !defined(static_assert) &&                         \
    defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L &&                 \
    __STDC_VERSION__ <= 201710L
#define static_assert _Static_assert
#endif

#ifndef _ASSERT_H
#define _ASSERT_H
__BEGIN_DECLS
void __assert_fail(const char *, const char *, int, const char *) __dead;
__END_DECLS
#endif
