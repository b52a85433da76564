// oracle: none the host has pseudo-terminals, readdir_r and processes; docs/decisions/processes.md says what happens here
// flags: -D_XOPEN_SOURCE=700
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>

/* Names that programs mention, and the function that _longjmp is. */
int main(void)
{
	void (*jump)(jmp_buf, int) = _longjmp;
	int (*set)(sigjmp_buf, int) = sigsetjmp;
	jmp_buf there;
	volatile int steps = 0;
	if (_setjmp(there) == 0) _longjmp(there, 1);
	steps++;
	if (_setjmp(there) == 0) jump(there, 2);
	steps++;
	if (steps != 2) return 1;
	if (set(there, 0) != -1 || errno != ENOSYS) return 2;
	errno = 0;
	if (posix_openpt(O_RDWR) != -1 || errno != ENOSYS) return 3;
	if (grantpt(0) != -1 || unlockpt(0) != -1 || ptsname(0) != NULL) return 4;
	struct dirent *next;
	DIR *directory = NULL;
	if (readdir_r(directory, NULL, &next) != ENOSYS) return 5;
	struct sched_param parameters = {0};
	posix_spawnattr_t attributes;
	int policy;
	if (posix_spawnattr_setschedparam(&attributes, &parameters) != ENOSYS) return 6;
	if (posix_spawnattr_getschedparam(&attributes, &parameters) != ENOSYS) return 7;
	if (posix_spawnattr_setschedpolicy(&attributes, 0) != ENOSYS) return 8;
	if (posix_spawnattr_getschedpolicy(&attributes, &policy) != ENOSYS) return 9;
	puts("ok");
	return 0;
}
