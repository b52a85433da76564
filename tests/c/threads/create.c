// oracle: none the host has threads: thrd_create gives thrd_error when it cannot be honoured (C17 7.26.5.1)
#include <stdio.h>
#include <threads.h>

static int body(void *argument) { return argument != 0; }

int main(void)
{
    thrd_t t;
    int bad = thrd_create(&t, body, NULL) == thrd_success;
    bad |= thrd_join(thrd_current(), NULL) != thrd_error;
    bad |= thrd_detach(thrd_current()) != thrd_success;
    puts(bad ? "wrong" : "ok");
    return bad;
}
