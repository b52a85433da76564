/* <sys/shm.h>: XSI. */
#ifndef _SYS_SHM_H
#define _SYS_SHM_H

#include <sys/ipc.h>

#define __need_size_t
#include <stddef.h>

#include <bits/types/pid_t.h>
#include <bits/types/time_t.h>

typedef unsigned long shmatt_t;

#define SHM_RDONLY 010000
#define SHM_RND 020000
#define SHMLBA 4096

struct shmid_ds {
    struct ipc_perm shm_perm;
    size_t shm_segsz;
    time_t shm_atime;
    time_t shm_dtime;
    time_t shm_ctime;
    pid_t shm_cpid;
    pid_t shm_lpid;
    shmatt_t shm_nattch;
    long __reserved[2];
};

__BEGIN_DECLS

int shmget(key_t, size_t, int);
void *shmat(int, const void *, int);
int shmdt(const void *);
int shmctl(int, int, struct shmid_ds *);

__END_DECLS

#endif
