/* Functions that C23 changed have another symbol in a program compiled as C23: there strtol and its kin know `0b`. */
#ifndef _BITS_C23_NAME_H
#define _BITS_C23_NAME_H

#if defined(__STDC_VERSION__) && __STDC_VERSION__ > 201710L
#define __C23_NAME(name) __asm__("__isoc23_" #name)
#else
#define __C23_NAME(name)
#endif

#endif
