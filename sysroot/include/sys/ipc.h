/* <sys/ipc.h>: XSI. Queues, semaphores and segments are the program's own and
 * live as long as it does. */
#ifndef _SYS_IPC_H
#define _SYS_IPC_H

#include <features.h>

#include <bits/types/gid_t.h>
#include <bits/types/key_t.h>
#include <bits/types/mode_t.h>
#include <bits/types/uid_t.h>

#define IPC_CREAT 01000
#define IPC_EXCL 02000
#define IPC_NOWAIT 04000
#define IPC_RMID 0
#define IPC_SET 1
#define IPC_STAT 2
#define IPC_PRIVATE ((key_t)0)

struct ipc_perm {
    key_t __key;
    uid_t uid;
    gid_t gid;
    uid_t cuid;
    gid_t cgid;
    mode_t mode;
    int __seq;
    long __reserved[2];
};

__BEGIN_DECLS

key_t ftok(const char *, int);

__END_DECLS

#endif
