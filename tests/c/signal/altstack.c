#define _GNU_SOURCE
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static _Alignas(16) char memory[65536], other[65536];
static sigjmp_buf back;

static int within(const void *place)
{
    return (uintptr_t)place - (uintptr_t)memory < sizeof memory;
}

static void tell(const char *when)
{
    stack_t stack;
    memset(&stack, 1, sizeof stack);
    volatile char local = 0;
    int result = sigaltstack(NULL, &stack);
    printf("%s: %d flags %d, ours %d, size %d, on it %d\n", when, result, stack.ss_flags, stack.ss_sp == memory,
           stack.ss_size == sizeof memory, within((const void *)&local));
}

static void refused(const stack_t *stack)
{
    errno = 0;
    int result = sigaltstack(stack, NULL);
    printf("%d %s\n", result, errno == EPERM ? "EPERM" : errno == ENOMEM ? "ENOMEM" : errno == EINVAL ? "EINVAL" : "?");
}

static void nested(int signal)
{
    (void)signal;
    tell("nested");
}

static void plain(int signal)
{
    (void)signal;
    tell("without the flag");
}

static void handler(int signal, siginfo_t *information, void *context)
{
    (void)context;
    printf("signal %d\n", signal == information->si_signo);
    tell("handler");
    stack_t new = {.ss_sp = other, .ss_size = sizeof other};
    refused(&new);
    // A signal that comes meanwhile is handled further down on the same stack.
    raise(SIGUSR2);
    char text[2000];
    memset(text, 'x', sizeof text);
    printf("%.3s\n", text);
}

static void leave(int signal)
{
    (void)signal;
    tell("before the jump");
    siglongjmp(back, 1);
}

int main(void)
{
    tell("at first");
    stack_t stack = {.ss_sp = memory, .ss_size = sizeof memory}, old;
    printf("%d\n", sigaltstack(&stack, &old));
    printf("%d %d\n", old.ss_flags == SS_DISABLE, old.ss_sp == NULL);
    tell("set");

    struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_ONSTACK | SA_SIGINFO};
    sigaction(SIGUSR1, &action, NULL);
    struct sigaction second = {.sa_handler = nested, .sa_flags = SA_ONSTACK};
    sigaction(SIGUSR2, &second, NULL);
    raise(SIGUSR1);
    tell("afterwards");
    raise(SIGUSR2);

    // What jumps out of a handler leaves its stack.
    struct sigaction third = {.sa_handler = leave, .sa_flags = SA_ONSTACK};
    sigaction(SIGTERM, &third, NULL);
    if (!sigsetjmp(back, 1))
        raise(SIGTERM);
    tell("after the jump");
    if (!sigsetjmp(back, 1))
        raise(SIGTERM);

    struct sigaction fourth = {.sa_handler = plain};
    sigaction(SIGHUP, &fourth, NULL);
    raise(SIGHUP);

    stack_t wrong = {.ss_sp = memory, .ss_size = 16};
    refused(&wrong);
    wrong.ss_flags = 64;
    wrong.ss_size = sizeof memory;
    refused(&wrong);
    stack.ss_flags = SS_DISABLE;
    printf("%d\n", sigaltstack(&stack, &old));
    printf("%d %d\n", old.ss_flags, old.ss_sp == memory);
    tell("disabled");
    raise(SIGUSR2);
    return 0;
}
