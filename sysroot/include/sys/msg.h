/* <sys/msg.h>: XSI. */
#ifndef _SYS_MSG_H
#define _SYS_MSG_H

#include <sys/ipc.h>

#define __need_size_t
#include <stddef.h>

#include <bits/types/pid_t.h>
#include <bits/types/ssize_t.h>
#include <bits/types/time_t.h>

typedef unsigned long msgqnum_t;
typedef unsigned long msglen_t;

#define MSG_NOERROR 010000

struct msqid_ds {
    struct ipc_perm msg_perm;
    time_t msg_stime;
    time_t msg_rtime;
    time_t msg_ctime;
    unsigned long __msg_cbytes;
    msgqnum_t msg_qnum;
    msglen_t msg_qbytes;
    pid_t msg_lspid;
    pid_t msg_lrpid;
    long __reserved[2];
};

__BEGIN_DECLS

int msgget(key_t, int);
int msgsnd(int, const void *, size_t, int);
ssize_t msgrcv(int, void *, size_t, long, int);
int msgctl(int, int, struct msqid_ds *);

__END_DECLS

#if __VISIBLE_GNU
struct msgbuf {
    long mtype;
    char mtext[1];
};
#endif

#endif
