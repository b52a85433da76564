#ifndef _BITS_BYTEORDER_H
#define _BITS_BYTEORDER_H

#include <features.h>
#include <stdint.h>

__BEGIN_DECLS

uint32_t htonl(uint32_t) __attribute__((__const__));
uint16_t htons(uint16_t) __attribute__((__const__));
uint32_t ntohl(uint32_t) __attribute__((__const__));
uint16_t ntohs(uint16_t) __attribute__((__const__));

#if __INLINE_KNOWN
__INLINE_BODY uint32_t(htonl)(uint32_t __n) { return __builtin_bswap32(__n); }
__INLINE_BODY uint16_t(htons)(uint16_t __n) { return __builtin_bswap16(__n); }
__INLINE_BODY uint32_t(ntohl)(uint32_t __n) { return __builtin_bswap32(__n); }
__INLINE_BODY uint16_t(ntohs)(uint16_t __n) { return __builtin_bswap16(__n); }
#endif

__END_DECLS

#endif
