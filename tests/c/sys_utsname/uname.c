// oracle: none the system is WASI, not the host
// env: HOSTNAME=box
#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <sys/utsname.h>

int main(void)
{
    struct utsname names;
    assert(uname(&names) == 0);
    assert(strcmp(names.sysname, "wasi") == 0 && strcmp(names.nodename, "box") == 0);
    assert(strcmp(names.machine, "wasm32") == 0 && names.release[0] && names.version[0]);
    puts("ok");
    return 0;
}
