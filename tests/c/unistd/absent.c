// oracle: none the host has processes; docs/decisions/processes.md says what happens here
/* As AC_FUNC_FORK has it; the header must bear it. */
#define vfork fork
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    char *const arguments[] = {"ls", 0};
    int status;
    if (fork() != -1 || errno != ENOSYS || vfork() != -1) return 1;
    if (execvp("ls", arguments) != -1 || errno != ENOSYS) return 2;
    if (execl("/bin/ls", "ls", (char *)0) != -1) return 3;
    if (popen("ls", "r") != NULL || system(NULL) != 0 || system("ls") != -1) return 4;
    errno = 0;
    if (wait(&status) != -1 || errno != ECHILD) return 5;
    puts("ok");
    return 0;
}
