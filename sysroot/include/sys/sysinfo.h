/* <sys/sysinfo.h>: Linux. Memory is the program's own linear memory. */
#ifndef _SYS_SYSINFO_H
#define _SYS_SYSINFO_H

#include <features.h>

struct sysinfo {
    unsigned long uptime;
    unsigned long loads[3];
    unsigned long totalram;
    unsigned long freeram;
    unsigned long sharedram;
    unsigned long bufferram;
    unsigned long totalswap;
    unsigned long freeswap;
    unsigned short procs, pad;
    unsigned long totalhigh;
    unsigned long freehigh;
    unsigned mem_unit;
    char __reserved[256];
};

__BEGIN_DECLS

int sysinfo(struct sysinfo *);
int get_nprocs_conf(void);
int get_nprocs(void);
long get_phys_pages(void);
long get_avphys_pages(void);

__END_DECLS

#endif
