/* <sys/stropts.h>: the old name of <stropts.h>. */
#include <stropts.h>
