/* Streams over a file below the first directory that the program is given. */
#include "bench.h"
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

int main(void)
{
    static char block[65536];
    memset(block, 'x', sizeof block);
    for (size_t i = 79; i < sizeof block; i += 80)
        block[i] = '\n';
    FILE *file = fopen("bench.tmp", "w+");
    FILE *wide = fopen("wide.tmp", "w+");
    if (!file || !wide)
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
    BENCH("fgetc", 400000, KEEP(fgetc(file)));
    rewind(file);
    BENCH("getc_unlocked", 400000, KEEP(getc_unlocked(file)));
    rewind(file);
    BENCH("getc+ungetc", 400000, int c = getc(file); ungetc(c, file); KEEP(getc(file)));
    rewind(file);
    BENCH("fread 1", 400000, KEEP(fread(block, 1, 1, file)));
    rewind(file);
    BENCH("fread 4", 200000, KEEP(fread(block, 4, 1, file)));
    BENCH("feof+ferror", 400000, KEEP(feof(file) | ferror(file)));
    BENCH("ftell", 4000, KEEP(ftell(file)));
    BENCH("fseek+getc", 4000, fseek(file, (long)(i * 4099 % 100000), SEEK_SET); KEEP(getc(file)));
    BENCH("fseek near+getc", 4000, fseek(file, (long)(i * 41 % 1000), SEEK_SET); KEEP(getc(file)));
    rewind(file);
    BENCH("fputc", 400000, fputc('x', file));
    BENCH("fwrite 1", 400000, KEEP(fwrite(block, 1, 1, file)));
    BENCH("fwrite 4", 200000, KEEP(fwrite(block, 4, 1, file)));
    BENCH("fputs 5", 200000, fputs("abcde", file));
    BENCH("fputc+fflush", 4000, fputc('x', file); fflush(file));
    rewind(file);
    BENCH("fputwc", 200000, fputwc(L'x', wide));
    rewind(wide);
    BENCH("fgetwc", 200000, KEEP(fgetwc(wide)));
    rewind(wide);
    BENCH("fputws", 20000, fputws(L"a line of some forty characters, or so\n", wide));
    rewind(wide);
    static wchar_t wide_line[256];
    BENCH("fgetws", 10000, KEEP(fgetws(wide_line, 256, wide)));
    fclose(wide);
    remove("wide.tmp");
    FILE *memory = fmemopen(block, sizeof block, "r");
    BENCH("fmemopen getc", 60000, KEEP(getc(memory)));
    fclose(memory);
    char *text = NULL;
    size_t length = 0;
    BENCH("open_memstream", 2000, FILE *m = open_memstream(&text, &length); for (int k = 0; k < 20; k++) fputs("some text", m); fclose(m); free(text));
    for (size_t i = 0; i < sizeof block; i++)
        block[i] = i % 80 == 79 ? '\n' : 'x';
    fwrite(block, 1, sizeof block, file);
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
