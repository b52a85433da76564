/* strtod.c with decimal numbers of many digits. */
#define FUZZ_DIGITS 600
#include "strtod.c"
