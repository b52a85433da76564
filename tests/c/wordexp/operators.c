// flags: -D_GNU_SOURCE
// dirs: .
// env: V=a b
// env: HOME=/home/me
// env: P=/usr/lib/name.tar.gz
// env: E=
// env: N=12
#include <stdio.h>
#include <stdlib.h>
#include <wordexp.h>

static void show(const char *text, int flags)
{
	wordexp_t words;
	int status = wordexp(text, &words, flags);
	printf("%s: %d", text, status);
	if (!status) {
		for (size_t i = 0; i < words.we_wordc; ++i)
			printf(" [%s]", words.we_wordv[i]);
		wordfree(&words);
	}
	puts("");
}

int main(void)
{
	fclose(fopen("x.c", "w"));
	fclose(fopen("y.c", "w"));
	show("${U:-none} ${U-none} ${E:-none} ${E-none} ${V:-none}", 0);
	show("\"${U:-a b}\" ${U:-a b} ${U:-$V} \"${U:-$V}\"", 0);
	show("${U:+set} ${V:+set} ${E:+set} ${E+set}", 0);
	show("${W:=given} $W", 0);
	show("${E:=filled} $E", 0);
	show("${#V} ${#U} ${#P}", 0);
	show("${P#*/} ${P##*/} ${P%.*} ${P%%.*} ${P#none} ${P%/*}", 0);
	show("${P##/usr/*/} x${P%%/*}x", 0);
	show("${U:-${V:+inner}} ${U:-'q}uoted'}", 0);
	show("$((1+2*3)) $(($N/5)) $((-$N + 3)) \"$(($N*2))\"", 0);
	show("a$((2))b", 0);
	show("$((", 0);
	show("$((1+))", 0);
	show("$((1/0))", 0);
	show("${U:-$(ls)}", WRDE_NOCMD);
	show("${", 0);
	show("${}", 0);
	show("${V:}", 0);
	show("${V", 0);
	show("${U}", WRDE_UNDEF);
	show("\"${U:-*.c}\"", 0);
	setenv("IFS", ":", 1);
	setenv("L", "a:b::c d:", 1);
	show("$L", 0);
	show("x${L}y", 0);
	setenv("IFS", " :", 1);
	show("$L", 0);
	setenv("L", " a : b :: c ", 1);
	show("$L", 0);
	setenv("IFS", "", 1);
	show("$L", 0);
	return 0;
}
