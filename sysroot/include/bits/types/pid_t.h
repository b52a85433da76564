#ifndef _BITS_TYPES_PID_T_H
#define _BITS_TYPES_PID_T_H

typedef int pid_t;

#endif
