#include <stdio.h>
#include <sys/ipc.h>
#include <sys/sem.h>

// semctl takes a union, but many programs pass a plain int, which every ABI of the usual systems lets through.
union semun { int val; struct semid_ds *buf; unsigned short *array; };

int main(void)
{
	int set = semget(IPC_PRIVATE, 2, 0600 | IPC_CREAT);
	union semun argument = {.val = 5};
	printf("%d\n", semctl(set, 0, SETVAL, 3));
	printf("%d\n", semctl(set, 1, SETVAL, argument));
	printf("%d %d\n", semctl(set, 0, GETVAL), semctl(set, 1, GETVAL));
	printf("%d\n", semctl(set, 0, SETVAL, 32767));
	printf("%d\n", semctl(set, 0, GETVAL));
	printf("%d\n", semctl(set, 0, SETVAL, 0));
	printf("%d\n", semctl(set, 0, GETVAL));
	printf("%d\n", semctl(set, 0, IPC_RMID));
	return 0;
}
