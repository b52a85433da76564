// dirs: .
#include <stdio.h>
#include <unistd.h>

/* A stream that appends stands at the end at once (C leaves it open; glibc's way), and one that has read all sees what its descriptor did. */
int main(void)
{
	FILE *f = fopen("f", "w");
	fputs("some text\n", f);
	fclose(f);
	f = fopen("f", "a");
	printf("%ld", ftell(f));
	putc('x', f);
	printf(" %ld", ftell(f));
	fflush(f);
	printf(" %ld", ftell(f));
	rewind(f);
	printf(" %ld", ftell(f));
	printf(" %d", fseek(f, -1, SEEK_SET));
	printf(" %ld", ftell(f));
	putc('y', f);
	printf(" %ld", ftell(f));
	/* A seek that fails moves nothing. */
	rewind(f);
	int failed = fseek(f, -1, SEEK_CUR);
	printf(" %d %ld\n", failed, ftell(f));
	fclose(f);
	f = fopen("f", "a+");
	printf("%ld", ftell(f));
	printf(" %d", getc(f));
	printf(" %ld\n", ftell(f));
	fclose(f);

	/* Memory is no different once it was rewound. */
	char memory[20] = "text";
	f = fmemopen(memory, sizeof memory, "a");
	printf("%ld", ftell(f));
	rewind(f);
	printf(" %ld\n", ftell(f));
	fclose(f);

	f = fopen("f", "r+");
	fseek(f, 2, SEEK_SET);
	while (getc(f) != EOF)
		;
	printf("%ld", ftell(f));
	write(fileno(f), "more", 4);
	printf(" %ld", ftell(f));
	fseek(f, 0, SEEK_SET);
	char line[32];
	fgets(line, sizeof line, f);
	fgets(line, sizeof line, f);
	printf(" %s\n", line);
	fclose(f);
	return 0;
}
