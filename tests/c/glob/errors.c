// dirs: .
#include <errno.h>
#include <glob.h>
#include <stdio.h>
#include <sys/stat.h>

static int calls, answer;

static int note(const char *path, int error)
{
	printf(" %.1s %d", path, error == ENOENT);
	++calls;
	return answer;
}

/* A directory that the pattern names and that is not there is an error; one below a wildcard is not. */
int main(void)
{
	static const char *const patterns[] = {"none/*", "none/none/*", "file/*", "d/*", "d/none/*", "*/none/*", "none*/x*", "none/x", NULL};
	mkdir("d", 0777);
	fclose(fopen("file", "w"));
	for (int i = 0; patterns[i] != NULL; ++i) {
		glob_t result;
		printf("%s: %d", patterns[i], glob(patterns[i], 0, NULL, &result));
		printf(" %d", glob(patterns[i], GLOB_ERR, NULL, &result));
		for (answer = 0; answer < 2; ++answer) {
			calls = 0;
			int status = glob(patterns[i], 0, note, &result);
			printf(" %d %d", status, calls);
		}
		puts("");
	}
	return 0;
}
