/* <stdnoreturn.h>: C11; C23 prefers [[noreturn]]. */
#ifndef _STDNORETURN_H
#define _STDNORETURN_H

#ifndef __cplusplus
#define noreturn _Noreturn
#endif

#endif
