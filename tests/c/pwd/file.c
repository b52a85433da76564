// oracle: none the host's users are those of the host, not of this file
// dirs: .
// wasm-flags: -D_GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    /* POSIX getpwnam: no such user is NULL with errno as it was. */
    errno = 0;
    assert(getpwnam("nobody-here") == NULL && errno == 0);
    unsetenv("USER"), unsetenv("LOGNAME"), unsetenv("HOME"), unsetenv("SHELL");
    struct passwd *user = getpwuid(getuid());
    assert(user && strcmp(user->pw_name, "root") == 0 && user->pw_uid == getuid() && user->pw_gid == getgid());
    assert(strcmp(user->pw_dir, "/") == 0 && strcmp(user->pw_shell, "/bin/sh") == 0);
    setenv("USER", "ann", 1), setenv("HOME", "/home/ann", 1), setenv("SHELL", "/bin/ash", 1);
    user = getpwnam("ann");
    assert(user && user->pw_uid == 0 && strcmp(user->pw_dir, "/home/ann") == 0);
    assert(strcmp(user->pw_shell, "/bin/ash") == 0 && strcmp(user->pw_gecos, "") == 0);
    assert(getpwnam("root") == NULL && getpwuid(7) == NULL);
    assert(strcmp(getlogin(), "ann") == 0);
    char name[4];
    assert(getlogin_r(name, 3) == ERANGE && getlogin_r(name, 4) == 0 && strcmp(name, "ann") == 0);

    setpwent();
    assert((user = getpwent()) && strcmp(user->pw_name, "ann") == 0);
    assert(getpwent() == NULL && getpwent() == NULL);
    setpwent();
    assert(getpwent() != NULL);
    endpwent();

    struct passwd entry, *result = NULL;
    char buffer[64];
    setpwent();
    assert(getpwent_r(&entry, buffer, 3, &result) == ERANGE && result == NULL);
    assert(getpwent_r(&entry, buffer, sizeof buffer, &result) == 0 && result == &entry);
    assert(strcmp(entry.pw_name, "ann") == 0 && entry.pw_uid == 0 && strcmp(entry.pw_dir, "/home/ann") == 0);
    assert(getpwent_r(&entry, buffer, sizeof buffer, &result) == ENOENT && result == NULL);
    endpwent();
    assert(getpwuid_r(0, &entry, buffer, 8, &result) == ERANGE && result == NULL);
    assert(getpwuid_r(0, &entry, buffer, sizeof buffer, &result) == 0 && result == &entry);
    assert(strcmp(entry.pw_name, "ann") == 0 && entry.pw_name >= buffer && entry.pw_name < buffer + 64);
    assert(getpwnam_r("bob", &entry, buffer, sizeof buffer, &result) == 0 && result == NULL);

    FILE *file = tmpfile();
    if (!file)
        file = fopen("users", "w+");
    struct passwd bob = {"bob", NULL, 12, 13, "Bob", "/b", "/bin/b"};
    assert(putpwent(&bob, file) == 0);
    fputs("no user\neve:x:14:15:::/bin/e", file);
    rewind(file);
    assert((user = fgetpwent(file)) && user->pw_uid == 12 && strcmp(user->pw_passwd, "") == 0);
    assert(strcmp(user->pw_gecos, "Bob") == 0 && strcmp(user->pw_dir, "/b") == 0);
    assert((user = fgetpwent(file)) && user->pw_gid == 15 && strcmp(user->pw_shell, "/bin/e") == 0);
    assert(fgetpwent(file) == NULL && feof(file));
    errno = 0;
    assert(putpwent(NULL, file) == -1 && errno == EINVAL);
    puts("ok");
    return 0;
}
