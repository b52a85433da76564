// oracle: none the host hangs: pthread_cond_wait blocks until it is signalled (POSIX XSH); here the deadlock is reported and SIGABRT raised
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <threads.h>

static void handler(int number) { (void)number; puts("ok"); exit(0); }

int main(int argc, char **argv)
{
    (void)argv;
    pthread_cond_t c = PTHREAD_COND_INITIALIZER;
    pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
    signal(SIGABRT, handler);
    if (argc > 5)
        return cnd_wait((cnd_t *)&c, (mtx_t *)&m);
    pthread_mutex_lock(&m);
    pthread_cond_wait(&c, &m);
    return 1;
}
