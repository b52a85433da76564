#ifndef _BITS_ARC4RANDOM_H
#define _BITS_ARC4RANDOM_H

#include <stdint.h>
#include <sys/cdefs.h>

#define __need_size_t
#include <stddef.h>

__BEGIN_DECLS

uint32_t arc4random(void);
void arc4random_buf(void *, size_t);
uint32_t arc4random_uniform(uint32_t);

__END_DECLS

#endif
