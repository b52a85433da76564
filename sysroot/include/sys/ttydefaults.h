/* <sys/ttydefaults.h>: the modes and keys that a terminal starts with. */
#ifndef _SYS_TTYDEFAULTS_H
#define _SYS_TTYDEFAULTS_H

#include <termios.h>

#define TTYDEF_IFLAG (BRKINT | ISTRIP | ICRNL | IMAXBEL | IXON | IXANY)
#define TTYDEF_OFLAG (OPOST | ONLCR | XTABS)
#define TTYDEF_CFLAG (CREAD | CS7 | PARENB | HUPCL)
#define TTYDEF_LFLAG (ECHO | ICANON | ISIG | IEXTEN | ECHOE | ECHOKE | ECHOCTL)
#define TTYDEF_SPEED (B9600)

#define CTRL(key) ((key)&037)
#define CEOF 4
#define CEOL 0
#define CSTATUS 0
#define CERASE 127
#define CINTR 3
#define CKILL 21
#define CMIN 1
#define CQUIT 28
#define CSUSP 26
#define CTIME 0
#define CDSUSP 25
#define CSTART 17
#define CSTOP 19
#define CLNEXT 22
#define CDISCARD 15
#define CWERASE 23
#define CREPRINT 18
#define CEOT 4
#define CBRK 0
#define CRPRNT 18
#define CFLUSH 15

#endif
