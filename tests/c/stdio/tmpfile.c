// oracle: none  names are random; C17 7.21.4.3 and 7.21.4.4
// flags: -D_GNU_SOURCE
// dirs: .
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* tmpfile, tmpnam, tempnam, ctermid, cuserid. */
int main(void)
{
	char s[64], t[L_ctermid];
	FILE *f = tmpfile(), *g = tmpfile();
	if (!f || !g || f == g) return 1;
	fputs("temporary", f);
	rewind(f);
	if (!fgets(s, sizeof s, f) || strcmp(s, "temporary")) return 2;
	if (fgetc(g) != EOF) return 3;
	if (fclose(f) || fclose(g)) return 4;
	char *p = tempnam(".", "longprefix");
	if (!p || strncmp(p, "./longp", 7) || access(p, F_OK) == 0) return 5;
	free(p);
	char *q = tmpnam(s);
	if (q && (q != s || strlen(s) >= L_tmpnam || access(s, F_OK) == 0)) return 6;
	if (ctermid(t) != t || strcmp(t, ctermid(NULL))) return 7;
	if (cuserid(t) != t) return 8;
	puts("ok");
	return 0;
}
