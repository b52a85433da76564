#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/time.h>
#include <unistd.h>

/* The waits of XSI's objects are not restarted by Linux, whatever the handler's action asks for. */

static void ring(int number)
{
	(void)number;
}

/* Rings until it is told not to, for the first time may come before the wait begins. */
static void every(int microseconds)
{
	struct itimerval bell = {.it_value.tv_usec = microseconds, .it_interval.tv_usec = microseconds};
	setitimer(ITIMER_REAL, &bell, NULL);
}

static void waits(int flags)
{
	struct sigaction action = {.sa_handler = ring, .sa_flags = flags};
	sigaction(SIGALRM, &action, NULL);

	struct { long kind; char text[8000]; } message = {.kind = 1};
	int queue = msgget(IPC_PRIVATE, 0600);
	every(2000);
	ssize_t got = msgrcv(queue, &message, sizeof message.text, 0, 0);
	every(0);
	printf("%d %s, ", (int)got, strerror(errno));
	struct msqid_ds status;
	msgctl(queue, IPC_STAT, &status);
	status.msg_qbytes = 8000;
	msgctl(queue, IPC_SET, &status);
	msgsnd(queue, &message, sizeof message.text, 0);
	every(2000);
	int sent = msgsnd(queue, &message, sizeof message.text, 0);
	every(0);
	printf("%d %s, ", sent, strerror(errno));
	msgctl(queue, IPC_RMID, NULL);

	int semaphores = semget(IPC_PRIVATE, 1, 0600);
	struct sembuf down = {0, -1, 0};
	every(2000);
	int done = semop(semaphores, &down, 1);
	every(0);
	printf("%d %s\n", done, strerror(errno));
	semctl(semaphores, 0, IPC_RMID);
}

int main(void)
{
	waits(0);
	waits(SA_RESTART);
	return 0;
}
