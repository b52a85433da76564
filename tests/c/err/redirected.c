// dirs: .
// oracle: none the wording of messages is each library's own
#include <assert.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

// What the library says on standard error goes where dup2 has sent descriptor 2.
int main(void)
{
	char text[256] = "";
	char *words[] = {"program", "-x", NULL};
	int log = open("log", O_CREAT | O_RDWR, 0644);
	if (dup2(log, 2) != 2) return 1;
	if (getopt(2, words, "a") != '?') return 2;
	if (pread(log, text, sizeof text - 1, 0) <= 0 || !strstr(text, "program")) return 3;
	puts("ok");
	return 0;
}
