/* <xlocale.h>: BSD's home of locale_t. */
#include <locale.h>
