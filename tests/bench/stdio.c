/* Streams over a file below the first directory that the program is given. */
#include "bench.h"
#include <stdlib.h>
#include <string.h>

int main(void)
{
    static char block[65536];
    memset(block, 'x', sizeof block);
    for (size_t i = 79; i < sizeof block; i += 80)
        block[i] = '\n';
    FILE *file = fopen("bench.tmp", "w+");
    if (!file)
        return 1;
    BENCH("putc", 1000000, putc('a' + (int)(i & 15), file));
    rewind(file);
    BENCH("fputs line", 100000, fputs("a line of some forty characters, or so\n", file));
    rewind(file);
    BENCH("fprintf line", 50000, fprintf(file, "%lu: %s\n", i, "a line"));
    rewind(file);
    BENCH("fwrite 64", 100000, fwrite(block, 1, 64, file));
    rewind(file);
    BENCH("fwrite 64k", 100, fwrite(block, 1, sizeof block, file));
    rewind(file);
    BENCH("getc", 1000000, KEEP(getc(file)));
    rewind(file);
    char line[256];
    BENCH("fgets", 50000, KEEP(fgets(line, sizeof line, file)));
    rewind(file);
    BENCH("fread 64", 50000, KEEP(fread(block, 1, 64, file)));
    rewind(file);
    BENCH("fread 64k", 50, KEEP(fread(block, 1, sizeof block, file)));
    rewind(file);
    char *grown = NULL;
    size_t size = 0;
    BENCH("getline", 50000, KEEP(getline(&grown, &size, file)));
    free(grown);
    fclose(file);
    remove("bench.tmp");
    BENCH("fopen+fclose", 500, FILE *f = fopen("bench.tmp", "w"); fclose(f));
    remove("bench.tmp");
    return 0;
}
