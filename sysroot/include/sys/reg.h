/* <sys/reg.h>: the width of a register. */
#ifndef _SYS_REG_H
#define _SYS_REG_H

#undef __WORDSIZE
#define __WORDSIZE 64

#endif
