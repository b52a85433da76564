/* <sys/sem.h>: XSI. The program defines union semun, as POSIX says, and
 * semctl's fourth argument must be one. */
#ifndef _SYS_SEM_H
#define _SYS_SEM_H

#include <sys/ipc.h>

#define __need_size_t
#include <stddef.h>

#include <bits/types/pid_t.h>
#include <bits/types/time_t.h>

#define SEM_UNDO 0x1000
#define GETPID 11
#define GETVAL 12
#define GETALL 13
#define GETNCNT 14
#define GETZCNT 15
#define SETVAL 16
#define SETALL 17

struct semid_ds {
    struct ipc_perm sem_perm;
    time_t sem_otime;
    time_t sem_ctime;
    unsigned short sem_nsems;
    long __reserved[2];
};

struct sembuf {
    unsigned short sem_num;
    short sem_op;
    short sem_flg;
};

__BEGIN_DECLS

int semget(key_t, int, int);
int semop(int, struct sembuf *, size_t);
int semctl(int, int, int, ...);

__END_DECLS

#endif
