// wasm-flags: -D_WASI_EMULATED_SIGNAL -lwasi-emulated-signal
#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>

static sigjmp_buf place;

static void show(const char *when) {
    sigset_t set;
    sigprocmask(SIG_SETMASK, NULL, &set);
    printf("%s: %d %d\n", when, sigismember(&set, SIGUSR1), sigismember(&set, SIGUSR2));
}

static void only(int signal) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    sigprocmask(SIG_SETMASK, &set, NULL);
}

static void caught(int signal) {
    printf("caught %d\n", signal == SIGTERM);
    siglongjmp(place, 7);
}

int main(void) {
    for (int save = 0; save < 2; ++save) {
        only(SIGUSR1);
        int value = sigsetjmp(place, save);
        printf("%d\n", value);
        if (value == 0) {
            only(SIGUSR2);
            siglongjmp(place, 0);
        }
        show(save ? "saved" : "not saved");
    }
    signal(SIGTERM, caught);
    if (sigsetjmp(place, 1) == 0) raise(SIGTERM);
    sigset_t set;
    sigprocmask(SIG_SETMASK, NULL, &set);
    printf("term %d\n", sigismember(&set, SIGTERM));
    show("handler");
}
