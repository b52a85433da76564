// dirs: .
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <unistd.h>

union semun { int val; struct semid_ds *buf; unsigned short *array; };
struct message { long type; char text[32]; };
static void alarmed(int number) { (void)number; }
#define FAILS(call, error)                                                               \
    do {                                                                                 \
        errno = 0;                                                                       \
        int result = (int)(call), found = errno;                                         \
        printf("%s: %d, %s\n", #call, result, found == error ? #error : strerror(found)); \
    } while (0)
#define ASK(number, command) semctl(set, number, command)

int main(void)
{
    struct message one = {7, "seven"}, two = {3, "three"}, in;
    struct msqid_ds queue_status;
    struct semid_ds set_status;
    struct shmid_ds segment_status;
    struct sembuf up = {0, 2, 0}, down = {0, -1, IPC_NOWAIT}, zero = {0, 0, IPC_NOWAIT}, both[2] = {{0, 1, 0}, {1, -1, IPC_NOWAIT}};
    struct sembuf blocking = {1, -1, 0}, far = {9, 1, 0};
    union semun argument;
    unsigned short values[2] = {5, 6};
    struct sigaction action;
    int queue, set, segment;
    char *memory, *again;

    printf("%d\n", ftok(".", 1) != -1 && ftok(".", 1) == ftok(".", 1) && ftok(".", 1) != ftok(".", 2));
    FAILS(ftok("absent", 1), ENOENT);

    queue = msgget(IPC_PRIVATE, IPC_CREAT | 0600);
    printf("%d", msgsnd(queue, &one, 6, 0));
    printf("%d", msgsnd(queue, &two, 6, 0));
    printf("%d\n", msgsnd(queue, &one, 6, IPC_NOWAIT));
    msgctl(queue, IPC_STAT, &queue_status);
    printf("%d %d %d\n", (int)queue_status.msg_qnum, queue_status.msg_perm.mode & 0777, queue_status.msg_lspid == getpid());
    FAILS(msgrcv(queue, &in, 2, 0, 0), E2BIG);
    printf("%d", (int)msgrcv(queue, &in, 32, 3, 0));
    printf(" %ld %s\n", in.type, in.text);
    printf("%d", (int)msgrcv(queue, &in, 3, 0, MSG_NOERROR));
    printf(" %ld %.3s\n", in.type, in.text);
    msgsnd(queue, &two, 6, 0);
    printf("%d", (int)msgrcv(queue, &in, 32, -10, 0));
    printf(" %ld %s\n", in.type, in.text);
    FAILS(msgrcv(queue, &in, 32, 3, IPC_NOWAIT), ENOMSG);
    one.type = 0;
    FAILS(msgsnd(queue, &one, 6, 0), EINVAL);
    printf("%d\n", msgctl(queue, IPC_RMID, 0));
    FAILS(msgsnd(queue, &two, 6, 0), EINVAL);
    FAILS(msgget(0x77123456, 0), ENOENT);

    set = semget(IPC_PRIVATE, 2, IPC_CREAT | 0640);
    printf("%d %d\n", set >= 0, semop(set, &up, 1));
    printf("%d %d %d\n", ASK(0, GETVAL), ASK(0, GETPID) == getpid(), ASK(0, GETNCNT));
    printf("%d %d\n", semop(set, &down, 1), semop(set, &down, 1));
    FAILS(semop(set, &down, 1), EAGAIN);
    printf("%d\n", semop(set, &zero, 1));
    FAILS(semop(set, both, 2), EAGAIN);
    printf("%d\n", ASK(0, GETVAL));
    FAILS(semop(set, &far, 1), EFBIG);
    argument.val = 4;
    printf("%d", semctl(set, 1, SETVAL, argument));
    printf(" %d\n", ASK(1, GETVAL));
    argument.val = -1;
    FAILS(semctl(set, 1, SETVAL, argument), ERANGE);
    argument.array = values;
    printf("%d", semctl(set, 0, SETALL, argument));
    values[0] = values[1] = 0;
    semctl(set, 0, GETALL, argument);
    printf(" %d %d\n", values[0], values[1]);
    argument.buf = &set_status;
    semctl(set, 0, IPC_STAT, argument);
    printf("%d %o\n", (int)set_status.sem_nsems, set_status.sem_perm.mode & 0777);
    argument.val = 0;
    semctl(set, 1, SETVAL, argument);
    memset(&action, 0, sizeof action);
    action.sa_handler = alarmed;
    sigaction(SIGALRM, &action, 0);
    alarm(1);
    FAILS(semop(set, &blocking, 1), EINTR);
    printf("%d\n", semctl(set, 0, IPC_RMID));
    FAILS(semop(set, &up, 1), EINVAL);

    segment = shmget(IPC_PRIVATE, 100, IPC_CREAT | 0600);
    memory = shmat(segment, 0, 0);
    again = shmat(segment, 0, 0);
    memory[99] = 9;
    printf("%d %d\n", again[99], memory[5]);
    shmctl(segment, IPC_STAT, &segment_status);
    printf("%d %d %d\n", (int)segment_status.shm_segsz, (int)segment_status.shm_nattch, segment_status.shm_cpid == getpid());
    printf("%d", shmdt(again));
    printf("%d", shmctl(segment, IPC_RMID, 0));
    printf("%d\n", shmdt(memory));
    FAILS(shmat(segment, 0, 0) == (void *)-1, EINVAL);
    FAILS(shmdt(&segment), EINVAL);
    FAILS(shmget(IPC_PRIVATE, 0, IPC_CREAT | 0600), EINVAL);
    return 0;
}
