/* Functions that need what WASI does not have, such as a second process.
 *
 * A program may mention them: it compiles, links and runs, and the call fails
 * with ENOSYS. A configure script, which asks by linking a name that it
 * declares itself, must hear that they are absent: so the declarations carry
 * the name of a private symbol, and the C name itself is defined nowhere. */
#ifndef _BITS_ABSENT_H
#define _BITS_ABSENT_H

#define __ABSENT(name) __asm__("__wasikit_absent_" #name)

#endif
