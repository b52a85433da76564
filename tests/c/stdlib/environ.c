// env: A=1
// env: LONG_NAME=value with spaces
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern char **environ;

static const char *get(const char *name)
{
    const char *value = getenv(name);
    return value ? value : "(none)";
}

int main(void)
{
    int seen = 0;
    for (char **e = environ; *e; e++)
        seen += !strncmp(*e, "A=", 2) || !strncmp(*e, "LONG_NAME=", 10);
    printf("%d\n", seen);
    { const char * v0_ = get("A"); const char * v1_ = get("LONG_NAME"); const char * v2_ = get("ABSENT"); printf("%s %s %s\n", v0_, v1_, v2_); }
    { const char * v0_ = get(""); const char * v1_ = get("A=1"); const char * v2_ = get("LONG"); printf("%s %s %s\n", v0_, v1_, v2_); }
    printf("%s\n", secure_getenv("A"));
    { int v0_ = setenv("B", "2", 0); const char * v1_ = get("B"); printf("%d %s\n", v0_, v1_); }
    { int v0_ = setenv("B", "3", 0); const char * v1_ = get("B"); printf("%d %s\n", v0_, v1_); }
    { int v0_ = setenv("B", "4", 1); const char * v1_ = get("B"); printf("%d %s\n", v0_, v1_); }
    errno = 0;
    { int v0_ = setenv("", "x", 1); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }
    errno = 0;
    { int v0_ = setenv("X=Y", "x", 1); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }
    { int v0_ = setenv("EMPTY", "", 1); const char * v1_ = get("EMPTY"); printf("%d %s\n", v0_, v1_); }
    static char entry[] = "P=put";
    { int v0_ = putenv(entry); const char * v1_ = get("P"); printf("%d %s\n", v0_, v1_); }
    entry[2] = 'c';
    printf("%s\n", get("P"));
    { int v0_ = unsetenv("A"); const char * v1_ = get("A"); printf("%d %s\n", v0_, v1_); }
    printf("%d\n", unsetenv("A"));
    errno = 0;
    { int v0_ = unsetenv("A=B"); int v1_ = errno == EINVAL; printf("%d %d\n", v0_, v1_); }
    for (int i = 0; i < 100; i++) {
        char name[16];
        snprintf(name, sizeof name, "N%d", i);
        setenv(name, name, 1);
    }
    { const char * v0_ = get("N0"); const char * v1_ = get("N57"); const char * v2_ = get("N99"); printf("%s %s %s\n", v0_, v1_, v2_); }
    putenv("B");
    printf("%s\n", get("B"));
    char *mine[] = {"ONLY=this", NULL};
    environ = mine;
    { const char * v0_ = get("ONLY"); const char * v1_ = get("N57"); printf("%s %s\n", v0_, v1_); }
    { int v0_ = setenv("NEW", "1", 1); const char * v1_ = get("NEW"); const char * v2_ = get("ONLY"); printf("%d %s %s\n", v0_, v1_, v2_); }
    { int v0_ = clearenv(); const char * v1_ = get("NEW"); printf("%d %s\n", v0_, v1_); }
    { int v0_ = setenv("LAST", "x", 1); const char * v1_ = get("LAST"); printf("%d %s\n", v0_, v1_); }
    return 0;
}
