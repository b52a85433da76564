/* <sys/termios.h>: the old name of <termios.h>. */
#include <termios.h>
