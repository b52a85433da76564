// oracle: none the host's groups are those of the host
// dirs: .
// wasm-flags: -D_GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <grp.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    struct group *group = getgrgid(getgid());
    assert(group && strcmp(group->gr_name, "root") == 0 && group->gr_gid == 0 && group->gr_mem[0] == NULL);
    assert(getgrnam("root") && getgrnam("root")->gr_gid == 0);
    errno = 0;
    assert(getgrnam("wheel") == NULL && getgrgid(5) == NULL && errno == 0);

    setgrent();
    assert(getgrent() != NULL && getgrent() == NULL);
    setgrent();
    assert(getgrent() != NULL);
    endgrent();

    struct group entry, *result;
    char buffer[64];
    assert(getgrgid_r(0, &entry, buffer, 4, &result) == ERANGE && result == NULL);
    assert(getgrgid_r(0, &entry, buffer + 1, 63, &result) == 0 && result == &entry);
    assert((size_t)entry.gr_mem % _Alignof(char *) == 0 && strcmp(entry.gr_name, "root") == 0);
    assert(getgrnam_r("wheel", &entry, buffer, sizeof buffer, &result) == 0 && result == NULL);

    setgrent();
    assert(getgrent_r(&entry, buffer, 3, &result) == ERANGE && result == NULL);
    assert(getgrent_r(&entry, buffer, sizeof buffer, &result) == 0 && result == &entry);
    assert(strcmp(entry.gr_name, "root") == 0 && entry.gr_gid == 0 && entry.gr_mem[0] == NULL);
    assert(getgrent_r(&entry, buffer, sizeof buffer, &result) == ENOENT && result == NULL);
    endgrent();

    gid_t list[2] = {9, 9};
    int count = 2;
    assert(getgrouplist("ann", 7, list, &count) == 1 && count == 1 && list[0] == 7);
    count = 0;
    assert(getgrouplist("ann", 7, list, &count) == -1 && count == 1);
    assert(initgroups("root", 0) == 0);
    assert(initgroups("ann", 7) == -1 && errno == EPERM);
    list[0] = 0;
    assert(setgroups(0, NULL) == 0 && setgroups(1, list) == 0);
    list[1] = 7, errno = 0;
    assert(setgroups(2, list) == -1 && errno == EPERM);

    FILE *file = fopen("groups", "w+");
    char *members[] = {"ann", "bob", NULL};
    struct group wheel = {"wheel", "x", 10, members}, empty = {"empty", NULL, 11, NULL};
    assert(putgrent(&wheel, file) == 0 && putgrent(&empty, file) == 0);
    rewind(file);
    char line[64];
    assert(strcmp(fgets(line, sizeof line, file), "wheel:x:10:ann,bob\n") == 0);
    assert(strcmp(fgets(line, sizeof line, file), "empty::11:\n") == 0);
    rewind(file);
    assert((group = fgetgrent(file)) && group->gr_gid == 10 && strcmp(group->gr_mem[1], "bob") == 0);
    assert(group->gr_mem[2] == NULL);
    assert((group = fgetgrent(file)) && group->gr_mem[0] == NULL && fgetgrent(file) == NULL);
    puts("ok");
    return 0;
}
