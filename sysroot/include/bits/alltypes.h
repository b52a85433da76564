/* The way in which a C++ library built for a libc like ours asks for a single type. */
#ifdef __NEED_mbstate_t
#include <bits/types/mbstate_t.h>
#endif
