/* <pwd.h>: POSIX. From /etc/passwd, if a preopen has it; else one user. */
#ifndef _PWD_H
#define _PWD_H

#include <features.h>

#define __need_size_t
#include <stddef.h>

#include <bits/types/gid_t.h>
#include <bits/types/uid_t.h>

struct passwd {
    char *pw_name;
    char *pw_passwd;
    uid_t pw_uid;
    gid_t pw_gid;
    char *pw_gecos;
    char *pw_dir;
    char *pw_shell;
};

__BEGIN_DECLS

struct passwd *getpwnam(const char *);
struct passwd *getpwuid(uid_t);
int getpwnam_r(const char *, struct passwd *, char *, size_t, struct passwd **);
int getpwuid_r(uid_t, struct passwd *, char *, size_t, struct passwd **);

#if __VISIBLE_XSI
struct passwd *getpwent(void);
void setpwent(void);
void endpwent(void);
#endif

#if __VISIBLE_MISC
#include <bits/types/FILE.h>
int getpwent_r(struct passwd *, char *, size_t, struct passwd **);
struct passwd *fgetpwent(FILE *);
int putpwent(const struct passwd *, FILE *);
#endif

__END_DECLS

#endif
