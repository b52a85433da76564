// oracle: none the memory is the program's own
#include <assert.h>
#include <stdio.h>
#include <sys/sysinfo.h>
#include <unistd.h>

int main(void)
{
    struct sysinfo info;
    assert(sysinfo(&info) == 0);
    assert(info.procs == 1 && info.mem_unit == 65536);
    assert(info.totalram == __builtin_wasm_memory_size(0));
    assert(get_phys_pages() == (long)info.totalram && get_avphys_pages() == sysconf(_SC_AVPHYS_PAGES));
    assert(get_nprocs() == 1 && get_nprocs_conf() == 1);
    puts("ok");
    return 0;
}
