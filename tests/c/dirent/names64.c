// oracle: none the 64-bit names are those of the LFS, here the same functions (off_t has 64 bits)
// dirs: .
#define _LARGEFILE64_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <getopt.h>
#include <glob.h>
#include <locale.h>
#include <monetary.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern int optreset;
void __wasi_init_tp(void);
static int seen;
static int visit(const char *path, const struct stat *st, int kind) { (void)path; (void)st; (void)kind; seen++; return 0; }
static int nvisit(const char *path, const struct stat *st, int kind, struct FTW *f) { (void)path; (void)st; (void)kind; (void)f; seen++; return 0; }

int main(void)
{
    __wasi_init_tp();
    int bad = close(creat64("b10", 0666)) | close(creat64("b9", 0666));
    struct dirent **list;
    int n = scandir(".", &list, NULL, versionsort64);
    bad |= n < 2 || strcmp(list[n - 1]->d_name, "b10");
    n = scandir(".", &list, NULL, alphasort64);
    bad |= n < 2 || strcmp(list[n - 1]->d_name, "b9");
    bad |= ftw64(".", visit, 4) || nftw64(".", nvisit, 4, 0) || seen < 6;
    glob64_t g;
    bad |= glob64("b*", 0, NULL, &g) || g.gl_pathc != 2;
    globfree64(&g);
    char *arguments[] = {"p", "-a", NULL};
    bad |= getopt(2, arguments, "a") != 'a' || getopt(2, arguments, "a") != -1;
    optreset = optind = 1;
    bad |= getopt(2, arguments, "a") != 'a';
    char money[32];
    locale_t l = newlocale(LC_ALL_MASK, "C", 0);
    bad |= strfmon_l(money, sizeof money, l, "%.2n", 12.5) <= 0 || strcmp(money, "12.50");
    h_errno = 0;
    puts(bad ? "wrong" : "ok");
    return bad;
}
