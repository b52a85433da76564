// dirs: .
// oracle: none glibc's own arithmetic knows four operators and no names, and finds no paths in an expansion; the shell does
// env: N=12
// env: HOME=/home/me
#include <stdio.h>
#include <string.h>
#include <wordexp.h>

// What POSIX asks for and a shell gives.
static int failed;

static void check(const char *text, int status, const char *wanted)
{
	wordexp_t words;
	char found[256] = "";
	int result = wordexp(text, &words, 0);
	if (!result) {
		for (size_t i = 0; i < words.we_wordc; ++i)
			sprintf(found + strlen(found), "[%s]", words.we_wordv[i]);
		wordfree(&words);
	}
	if (result != status || strcmp(found, wanted)) {
		printf("%s: %d %s, not %d %s\n", text, result, found, status, wanted);
		failed = 1;
	}
}

int main(void)
{
	fclose(fopen("x.c", "w"));
	fclose(fopen("y.c", "w"));
	check("$(( (1+2)*3 )) $((N/5)) $((N > 3 && N < 20 ? 1 : 0))", 0, "[9][2][1]");
	check("$EMPTY~/x \"\"~ \\ ~ ~ ~/x", 0, "[~/x][~][ ~][/home/me][/home/me/x]");
	check("$((0x1f)) $((017)) $((1<<10)) $((~0))", 0, "[31][15][1024][-1]");
	check("$((N = 3))", WRDE_SYNTAX, "");
	check("$((1/0))", WRDE_SYNTAX, "");
	check("${U:-*.c}", 0, "[x.c][y.c]");
	check("\"${U:-*.c}\"", 0, "[*.c]");
	check("${U:?}", WRDE_BADVAL, "");
	check("${N:?}", 0, "[12]");
	check("`ls`", WRDE_CMDSUB, "");
	check("$(ls)", WRDE_CMDSUB, "");
	check("${U:-$(ls)}", WRDE_CMDSUB, "");
	check("${N:-$(ls)}", 0, "[12]");
	check("a;b", WRDE_BADCHAR, "");
	check("${U:-a;b}", 0, "[a;b]");
	if (!failed)
		puts("ok");
	return failed;
}
