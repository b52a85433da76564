// oracle: none these functions are wasi-libc's own (wasi/libc-environ.h)
// env: KEY=value
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wasi/libc-environ.h>

extern char **__wasilibc_environ, **_environ, **__environ;
int __cxa_atexit(void (*)(void *), void *, void *);
void __cxa_finalize(void *);
void __wasm_call_dtors(void);

static int calls;
static void count(void *argument) { calls += *(int *)argument; }

int main(void)
{
    int bad = 0;
    __wasilibc_ensure_environ();
    bad |= strcmp(__wasilibc_get_environ()[0], "KEY=value") != 0;
    bad |= __wasilibc_environ != _environ || _environ != __environ;
    setenv("KEY", "changed", 1);
    bad |= strcmp(getenv("KEY"), "changed") != 0;
    __wasilibc_maybe_reinitialize_environ_eagerly();
    bad |= strcmp(getenv("KEY"), "value") != 0;
    setenv("KEY", "changed", 1);
    __wasilibc_deinitialize_environ();
    bad |= strcmp(getenv("KEY"), "value") != 0;
    __wasilibc_initialize_environ();
    bad |= strcmp(getenv("KEY"), "value") != 0;
    static int two = 2, three = 3;
    __cxa_atexit(count, &two, NULL);
    __cxa_atexit(count, &three, NULL);
    __cxa_finalize(NULL);
    __wasm_call_dtors();
    bad |= calls != 5;
    puts(bad ? "wrong" : "ok");
    return bad;
}
