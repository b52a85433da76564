// oracle: none WASI tells no load and sets no clock: getloadavg gives -1 (BSD), stime EPERM (SVID)
// wasm-flags: -D_GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(void)
{
    double load[3];
    assert(getloadavg(load, 3) == -1);
    time_t now = 1;
    errno = 0;
    assert(stime(&now) == -1 && errno == EPERM);
    puts("ok");
    return 0;
}
