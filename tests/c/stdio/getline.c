// flags: -D_GNU_SOURCE
// stdin: one\n\ntwo;three;four\nlast
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* getline and getdelim, also where lines are longer than any buffer. */
ssize_t __getdelim(char **, size_t *, int, FILE *);

int main(void)
{
	char *line = NULL;
	size_t size = 0;
	printf("%zd", getline(&line, &size, stdin));
	printf(" %s", line);
	printf("%zd", getline(&line, &size, stdin));
	printf(" %s", line);
	printf("%zd", getdelim(&line, &size, ';', stdin));
	printf(" %s\n", line);
	printf("%zd", __getdelim(&line, &size, ';', stdin));
	printf(" %s\n", line);
	printf("%zd", getline(&line, &size, stdin));
	printf(" %s", line);
	printf("%zd", getline(&line, &size, stdin));
	printf(" %s\n", line);
	printf("%zd\n", getline(&line, &size, stdin));
	printf("%d\n", !!feof(stdin));
	errno = 0;
	printf("%zd", getline(NULL, &size, stdin));
	printf(" %d\n", errno == EINVAL);
	free(line);
	FILE *f = fmemopen(NULL, 100001, "w+");
	for (int i = 0; i < 100000; i++) fputc(i == 70000 ? '\n' : 'a' + i % 26, f);
	rewind(f);
	line = NULL;
	size = 0;
	printf("%zd", getline(&line, &size, f));
	printf(" %zu %c\n", strlen(line), line[69999]);
	printf("%zd\n", getline(&line, &size, f));
	printf("%d\n", size > strlen(line));
	/* Memory also where nothing is left to read. */
	free(line);
	line = NULL;
	size = 0;
	printf("%zd", getline(&line, &size, f));
	printf(" %d %d\n", line != NULL, size > 0);
	fclose(f);
	free(line);
	return 0;
}
