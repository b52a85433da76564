/* Whether a text that is not NULL begins with ASCII, which is the same in both locales. */
#ifndef _BITS_INLINE_MULTIBYTE_H
#define _BITS_INLINE_MULTIBYTE_H

#define __IS_ASCII(text, limit) ((text) && (limit) && (unsigned char)*(text) < 0x80)

#endif
