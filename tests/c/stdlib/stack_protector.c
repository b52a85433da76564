// flags: -fstack-protector-all
// oracle: none the host's protector aborts otherwise: a function whose frame is overrun ends the program (stack_protector)
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void handler(int number) { (void)number; puts("ok"); exit(0); }

__attribute__((noinline)) static void overrun(volatile char *where, int n)
{
    char small[8];
    for (int i = 0; i < n; i++)
        ((volatile char *)small)[i] = where[i % 8];
    __asm__ volatile("" : : "r"(small) : "memory");
}

int main(void)
{
    volatile char text[8] = "1234567";
    signal(SIGABRT, handler);
    overrun(text, 8);
    overrun(text, 24);
    return 1;
}
