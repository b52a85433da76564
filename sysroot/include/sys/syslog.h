/* <sys/syslog.h>: the old name of <syslog.h>. */
#include <syslog.h>
