/* <unistd.h>: POSIX. */
#ifndef _UNISTD_H
#define _UNISTD_H

#include <features.h>

#define __need_size_t
#define __need_NULL
#include <stddef.h>

#include <bits/absent.h>
#include <bits/confname.h>
#include <bits/seek.h>
#include <bits/types/gid_t.h>
#include <bits/types/intptr_t.h>
#include <bits/types/off_t.h>
#include <bits/types/pid_t.h>
#include <bits/types/ssize_t.h>
#include <bits/types/uid_t.h>
#include <bits/types/useconds_t.h>

#if __VISIBLE_MISC
#include <stdint.h>
#endif

#define STDIN_FILENO 0
#define STDOUT_FILENO 1
#define STDERR_FILENO 2

#define F_OK 0
#define X_OK 1
#define W_OK 2
#define R_OK 4

#if __VISIBLE_POSIX_2024
#define POSIX_CLOSE_RESTART 0
#endif

#define _POSIX_VERSION 200809L
#define _POSIX2_VERSION _POSIX_VERSION
#define _POSIX2_C_BIND _POSIX_VERSION
#define _XOPEN_VERSION 700
#define _XOPEN_UNIX 1
#define _XOPEN_ENH_I18N 1
#define _XOPEN_SHM 1

#define _POSIX_ADVISORY_INFO _POSIX_VERSION
#define _POSIX_ASYNCHRONOUS_IO _POSIX_VERSION
#define _POSIX_BARRIERS _POSIX_VERSION
#define _POSIX_CHOWN_RESTRICTED 1
#define _POSIX_CLOCK_SELECTION _POSIX_VERSION
#define _POSIX_CPUTIME _POSIX_VERSION
#define _POSIX_FSYNC _POSIX_VERSION
#define _POSIX_IPV6 _POSIX_VERSION
#define _POSIX_MAPPED_FILES _POSIX_VERSION
#define _POSIX_MEMLOCK _POSIX_VERSION
#define _POSIX_MEMLOCK_RANGE _POSIX_VERSION
#define _POSIX_MESSAGE_PASSING _POSIX_VERSION
#define _POSIX_MONOTONIC_CLOCK _POSIX_VERSION
#define _POSIX_NO_TRUNC 1
#define _POSIX_READER_WRITER_LOCKS _POSIX_VERSION
#define _POSIX_REALTIME_SIGNALS _POSIX_VERSION
#define _POSIX_REGEXP 1
#define _POSIX_SAVED_IDS 1
#define _POSIX_SEMAPHORES _POSIX_VERSION
#define _POSIX_SHARED_MEMORY_OBJECTS _POSIX_VERSION
#define _POSIX_SPIN_LOCKS _POSIX_VERSION
#define _POSIX_SYNCHRONIZED_IO _POSIX_VERSION
#define _POSIX_THREADS _POSIX_VERSION
#define _POSIX_THREAD_ATTR_STACKSIZE _POSIX_VERSION
#define _POSIX_THREAD_PROCESS_SHARED _POSIX_VERSION
#define _POSIX_THREAD_SAFE_FUNCTIONS _POSIX_VERSION
#define _POSIX_TIMEOUTS _POSIX_VERSION
#define _POSIX_TIMERS _POSIX_VERSION
#define _POSIX_V6_ILP32_OFFBIG 1
#define _POSIX_V7_ILP32_OFFBIG 1
#define _POSIX_VDISABLE 0

__BEGIN_DECLS

extern char *optarg;
extern int optind, opterr, optopt;
int getopt(int, char *const[], const char *);

/* Descriptors */
int close(int);
#if __VISIBLE_POSIX_2024
int posix_close(int, int);
#endif
ssize_t read(int, void *, size_t);
ssize_t write(int, const void *, size_t);
ssize_t pread(int, void *, size_t, off_t);
ssize_t pwrite(int, const void *, size_t, off_t);
off_t lseek(int, off_t, int);
int fsync(int);
int fdatasync(int);
int ftruncate(int, off_t);
int dup(int);
int dup2(int, int);
int pipe(int[2]);
int isatty(int);
char *ttyname(int);
int ttyname_r(int, char *, size_t);

/* Paths */
int access(const char *, int);
int faccessat(int, const char *, int, int);
int link(const char *, const char *);
int linkat(int, const char *, int, const char *, int);
int symlink(const char *, const char *);
int symlinkat(const char *, int, const char *);
ssize_t readlink(const char *__restrict, char *__restrict, size_t);
ssize_t readlinkat(int, const char *__restrict, char *__restrict, size_t);
int unlink(const char *);
int unlinkat(int, const char *, int);
int rmdir(const char *);
int truncate(const char *, off_t);
int chown(const char *, uid_t, gid_t);
int fchown(int, uid_t, gid_t);
int lchown(const char *, uid_t, gid_t);
int fchownat(int, const char *, uid_t, gid_t, int);
int chdir(const char *);
int fchdir(int);
char *getcwd(char *, size_t);

/* The process, and those that cannot be */
void _exit(int) __dead;
unsigned sleep(unsigned);
unsigned alarm(unsigned);
int pause(void);
pid_t fork(void) __ABSENT(fork);
int execve(const char *, char *const[], char *const[]) __ABSENT(execve);
int execv(const char *, char *const[]) __ABSENT(execv);
int execvp(const char *, char *const[]) __ABSENT(execvp);
int fexecve(int, char *const[], char *const[]) __ABSENT(fexecve);
int execl(const char *, const char *, ...) __ABSENT(execl);
int execle(const char *, const char *, ...) __ABSENT(execle);
int execlp(const char *, const char *, ...) __ABSENT(execlp);
pid_t getpid(void);
pid_t getppid(void);
pid_t getpgrp(void);
pid_t getpgid(pid_t);
pid_t getsid(pid_t);
int setpgid(pid_t, pid_t);
int setpgrp(void);
pid_t setsid(void);
pid_t tcgetpgrp(int);
int tcsetpgrp(int, pid_t);

/* Who runs it, and where */
uid_t getuid(void);
uid_t geteuid(void);
gid_t getgid(void);
gid_t getegid(void);
int getgroups(int, gid_t[]);
int setuid(uid_t);
int seteuid(uid_t);
int setgid(gid_t);
int setegid(gid_t);
char *getlogin(void);
int getlogin_r(char *, size_t);
int gethostname(char *, size_t);
char *ctermid(char *);

/* Limits */
long sysconf(int);
long pathconf(const char *, int);
long fpathconf(int, int);
size_t confstr(int, char *, size_t);

#if __VISIBLE_XSI
int lockf(int, int, off_t);
long gethostid(void);
int nice(int);
void sync(void);
int setreuid(uid_t, uid_t);
int setregid(gid_t, gid_t);
void swab(const void *__restrict, void *__restrict, ssize_t);
char *crypt(const char *, const char *);
void encrypt(char *, int);
#if __VISIBLE_POSIX_2001
char *getwd(char *);
int usleep(useconds_t);
unsigned ualarm(unsigned, unsigned);
pid_t vfork(void) __ABSENT(fork); /* configure scripts may define it as fork */
#endif
#define F_ULOCK 0
#define F_LOCK 1
#define F_TLOCK 2
#define F_TEST 3
#endif

#if __VISIBLE_POSIX_2024
int pipe2(int[2], int);
int dup3(int, int, int);
int getentropy(void *, size_t);
extern char **environ;
int setresuid(uid_t, uid_t, uid_t);
int setresgid(gid_t, gid_t, gid_t);
int getresuid(uid_t *, uid_t *, uid_t *);
int getresgid(gid_t *, gid_t *, gid_t *);
#endif

#if __VISIBLE_MISC
#define L_SET SEEK_SET
#define L_INCR SEEK_CUR
#define L_XTND SEEK_END
extern int optreset;
int getpagesize(void);
int getdtablesize(void);
int getdomainname(char *, size_t);
int sethostname(const char *, size_t);
char *getpass(const char *);
void *sbrk(intptr_t);
int brk(void *);
int issetugid(void);
int daemon(int, int) __ABSENT(daemon);
int execvpe(const char *, char *const[], char *const[]) __ABSENT(execvpe);
int chroot(const char *) __ABSENT(chroot);
int acct(const char *) __ABSENT(acct);
off_t __wasilibc_tell(int);
#endif

#if __VISIBLE_GNU
char *get_current_dir_name(void);
int euidaccess(const char *, int);
int eaccess(const char *, int);
pid_t gettid(void);
#define TEMP_FAILURE_RETRY(expression)                                          \
    __extension__({                                                             \
        long __result;                                                          \
        do                                                                      \
            __result = (long)(expression);                                      \
        while (__result == -1 && errno == EINTR);                               \
        __result;                                                               \
    })
#define off64_t off_t
#define lseek64 lseek
#define pread64 pread
#define pwrite64 pwrite
#define truncate64 truncate
#define ftruncate64 ftruncate
#define lockf64 lockf
#endif

__END_DECLS

#endif
