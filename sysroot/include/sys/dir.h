/* <sys/dir.h>: the old name of <dirent.h>. */
#include <dirent.h>
#define direct dirent
