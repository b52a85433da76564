/* <grp.h>: POSIX. From /etc/group, if a preopen has it; else one group. */
#ifndef _GRP_H
#define _GRP_H

#include <features.h>

#define __need_size_t
#include <stddef.h>

#include <bits/types/gid_t.h>

struct group {
    char *gr_name;
    char *gr_passwd;
    gid_t gr_gid;
    char **gr_mem;
};

__BEGIN_DECLS

struct group *getgrnam(const char *);
struct group *getgrgid(gid_t);
int getgrnam_r(const char *, struct group *, char *, size_t, struct group **);
int getgrgid_r(gid_t, struct group *, char *, size_t, struct group **);

#if __VISIBLE_XSI
struct group *getgrent(void);
void setgrent(void);
void endgrent(void);
#endif

#if __VISIBLE_MISC
#include <bits/types/FILE.h>
int getgrent_r(struct group *, char *, size_t, struct group **);
int getgrouplist(const char *, gid_t, gid_t *, int *);
int initgroups(const char *, gid_t);
int setgroups(size_t, const gid_t *);
struct group *fgetgrent(FILE *);
int putgrent(const struct group *, FILE *);
#endif

__END_DECLS

#endif
