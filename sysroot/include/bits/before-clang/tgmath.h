/* `wasikit cc` looks here before clang's own headers, whose <tgmath.h> knows nothing of C23. C++ has its own. */
#ifdef __cplusplus
#include_next <tgmath.h>
#else
#include "../../tgmath.h"
#endif
