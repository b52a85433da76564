/* <spawn.h>: POSIX. There is no second process: both spawns return ENOSYS. */
#ifndef _SPAWN_H
#define _SPAWN_H

#include <features.h>
#include <sched.h>

#include <bits/absent.h>
#include <bits/types/mode_t.h>
#include <bits/types/sigset_t.h>

typedef struct {
    int __flags;
    pid_t __group;
    sigset_t __defaults, __mask;
    int __policy, __priority;
} posix_spawnattr_t;

typedef struct {
    int __count;
} posix_spawn_file_actions_t;

#define POSIX_SPAWN_RESETIDS 1
#define POSIX_SPAWN_SETPGROUP 2
#define POSIX_SPAWN_SETSIGDEF 4
#define POSIX_SPAWN_SETSIGMASK 8
#define POSIX_SPAWN_SETSCHEDPARAM 16
#define POSIX_SPAWN_SETSCHEDULER 32
#if __VISIBLE_POSIX_2024
#define POSIX_SPAWN_SETSID 128
#endif

__BEGIN_DECLS

int posix_spawn(pid_t *__restrict, const char *__restrict, const posix_spawn_file_actions_t *,
                const posix_spawnattr_t *__restrict, char *const *__restrict,
                char *const *__restrict) __ABSENT(posix_spawn);
int posix_spawnp(pid_t *__restrict, const char *__restrict, const posix_spawn_file_actions_t *,
                 const posix_spawnattr_t *__restrict, char *const *__restrict,
                 char *const *__restrict) __ABSENT(posix_spawnp);

int posix_spawnattr_init(posix_spawnattr_t *) __ABSENT(posix_spawnattr_init);
int posix_spawnattr_destroy(posix_spawnattr_t *) __ABSENT(posix_spawnattr_destroy);
int posix_spawnattr_getflags(const posix_spawnattr_t *__restrict, short *__restrict)
    __ABSENT(posix_spawnattr_getflags);
int posix_spawnattr_setflags(posix_spawnattr_t *, short) __ABSENT(posix_spawnattr_setflags);
int posix_spawnattr_getpgroup(const posix_spawnattr_t *__restrict, pid_t *__restrict)
    __ABSENT(posix_spawnattr_getpgroup);
int posix_spawnattr_setpgroup(posix_spawnattr_t *, pid_t) __ABSENT(posix_spawnattr_setpgroup);
int posix_spawnattr_getsigmask(const posix_spawnattr_t *__restrict, sigset_t *__restrict)
    __ABSENT(posix_spawnattr_getsigmask);
int posix_spawnattr_setsigmask(posix_spawnattr_t *__restrict, const sigset_t *__restrict)
    __ABSENT(posix_spawnattr_setsigmask);
int posix_spawnattr_getsigdefault(const posix_spawnattr_t *__restrict, sigset_t *__restrict)
    __ABSENT(posix_spawnattr_getsigdefault);
int posix_spawnattr_setsigdefault(posix_spawnattr_t *__restrict, const sigset_t *__restrict)
    __ABSENT(posix_spawnattr_setsigdefault);

int posix_spawnattr_getschedparam(const posix_spawnattr_t *__restrict,
                                  struct sched_param *__restrict)
    __ABSENT(posix_spawnattr_getschedparam);
int posix_spawnattr_setschedparam(posix_spawnattr_t *__restrict,
                                  const struct sched_param *__restrict)
    __ABSENT(posix_spawnattr_setschedparam);
int posix_spawnattr_getschedpolicy(const posix_spawnattr_t *__restrict, int *__restrict)
    __ABSENT(posix_spawnattr_getschedpolicy);
int posix_spawnattr_setschedpolicy(posix_spawnattr_t *, int)
    __ABSENT(posix_spawnattr_setschedpolicy);

int posix_spawn_file_actions_init(posix_spawn_file_actions_t *)
    __ABSENT(posix_spawn_file_actions_init);
int posix_spawn_file_actions_destroy(posix_spawn_file_actions_t *)
    __ABSENT(posix_spawn_file_actions_destroy);
int posix_spawn_file_actions_addopen(posix_spawn_file_actions_t *__restrict, int,
                                     const char *__restrict, int, mode_t)
    __ABSENT(posix_spawn_file_actions_addopen);
int posix_spawn_file_actions_addclose(posix_spawn_file_actions_t *, int)
    __ABSENT(posix_spawn_file_actions_addclose);
int posix_spawn_file_actions_adddup2(posix_spawn_file_actions_t *, int, int)
    __ABSENT(posix_spawn_file_actions_adddup2);

__END_DECLS

#endif
