// oracle: none the header's bodies are compared with the archive's functions
// flags: -O2
// dirs: .
/* Two streams live the same life; one is used through the header's bodies, the other through calls. */
#include <locale.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#define CALLED(name) (*(__typeof__(name) *volatile *)&(__typeof__(name) *){name})

static unsigned state = 1;

static unsigned draw(unsigned below)
{
    state = state * 1103515245 + 12345;
    return (state >> 8) % below;
}

static FILE *ours, *theirs;
static int last;
static int wrong;

static void check(const char *what, long a, long b)
{
    if (a != b && wrong++ < 20)
        printf("%s: %ld, %ld\n", what, a, b);
}

static void bytes(unsigned action)
{
    /* Lines end often, and now and then there is a byte that is negative as a char, or EOF. */
    int c = draw(8) == 0 ? '\n' : (int)draw(300) - 20;
    unsigned char a[16] = {0}, b[16] = {0};
    for (int i = 0; i < 16; i++)
        a[i] = b[i] = (unsigned char)(c + i);
    switch (action) {
    case 0: {
        int x = getc(ours);
        check("getc", x, CALLED(getc)(theirs));
        last = x == EOF ? last : x;
        break;
    }
    case 1: check("fgetc", fgetc(ours), CALLED(fgetc)(theirs)); break;
    case 2: check("getc_unlocked", getc_unlocked(ours), CALLED(getc_unlocked)(theirs)); break;
    case 3: check("fgetc_unlocked", fgetc_unlocked(ours), CALLED(fgetc_unlocked)(theirs)); break;
    case 4: check("fread 1", (long)fread(a, 1, 1, ours), (long)CALLED(fread)(b, 1, 1, theirs)); break;
    case 5: check("fread 2x2", (long)fread(a, 2, 2, ours), (long)CALLED(fread)(b, 2, 2, theirs)); break;
    case 6: check("fread 16", (long)fread(a, 1, 16, ours), (long)CALLED(fread)(b, 1, 16, theirs)); break;
    case 7: check("ungetc", ungetc(c, ours), CALLED(ungetc)(c, theirs)); break;
    case 8:
        check("ungetc of the last", ungetc(last, ours), CALLED(ungetc)(last, theirs));
        check("feof behind ungetc", feof(ours), feof(theirs));
        break;
    case 9: check("feof", feof(ours), CALLED(feof)(theirs)); break;
    case 10: check("feof_unlocked", feof_unlocked(ours), CALLED(feof_unlocked)(theirs)); break;
    case 11: check("ferror", ferror(ours), CALLED(ferror)(theirs)); break;
    case 12: check("ferror_unlocked", ferror_unlocked(ours), CALLED(ferror_unlocked)(theirs)); break;
    case 13: clearerr(ours), CALLED(clearerr)(theirs); break;
    case 14: clearerr_unlocked(ours), CALLED(clearerr_unlocked)(theirs); break;
    case 15: check("putc", putc(c, ours), CALLED(putc)(c, theirs)); break;
    case 16: check("fputc", fputc(c, ours), CALLED(fputc)(c, theirs)); break;
    case 17: check("putc_unlocked", putc_unlocked(c, ours), CALLED(putc_unlocked)(c, theirs)); break;
    case 18: check("fputc_unlocked", fputc_unlocked(c, ours), CALLED(fputc_unlocked)(c, theirs)); break;
    case 19: check("fwrite 4", (long)fwrite(a, 4, 1, ours), (long)CALLED(fwrite)(b, 4, 1, theirs)); break;
    case 20: check("fwrite 3x5", (long)fwrite(a, 3, 5, ours), (long)CALLED(fwrite)(b, 3, 5, theirs)); break;
    default: check("fwrite 16", (long)fwrite(a, 16, 1, ours), (long)CALLED(fwrite)(b, 16, 1, theirs)); break;
    }
    check("bytes", memcmp(a, b, sizeof a), 0);
    check("waiting", (long)__fpending(ours), (long)__fpending(theirs));
    check("fetched", (long)__freadahead(ours), (long)__freadahead(theirs));
}

static void wide(unsigned action)
{
    wchar_t c = draw(8) == 0 ? L'\n' : (wchar_t)draw(300);
    switch (action % 4) {
    case 0: check("fgetwc", (long)fgetwc(ours), (long)CALLED(fgetwc)(theirs)); break;
    case 1: check("getwc", (long)getwc(ours), (long)CALLED(getwc)(theirs)); break;
    case 2: check("fputwc", (long)fputwc(c, ours), (long)CALLED(fputwc)(c, theirs)); break;
    default: check("putwc", (long)putwc(c, ours), (long)CALLED(putwc)(c, theirs)); break;
    }
    check("waiting", (long)__fpending(ours), (long)__fpending(theirs));
    check("fetched", (long)__freadahead(ours), (long)__freadahead(theirs));
}

/* What may happen between: seeking, flushing, other buffers. */
static void between(void)
{
    static char rooms[2][64];
    long offset = (long)draw(60) - 20;
    int whence = (int)draw(3);
    switch (draw(8)) {
    case 0: fflush(ours), fflush(theirs); break;
    case 1: setvbuf(ours, NULL, _IOLBF, 0), setvbuf(theirs, NULL, _IOLBF, 0); break;
    case 2: setvbuf(ours, NULL, _IONBF, 0), setvbuf(theirs, NULL, _IONBF, 0); break;
    case 3: setvbuf(ours, rooms[0], _IOFBF, 64), setvbuf(theirs, rooms[1], _IOFBF, 64); break;
    case 4: rewind(ours), rewind(theirs); break;
    default: check("fseek", fseek(ours, offset, whence), fseek(theirs, offset, whence)); break;
    }
}

static void compare_files(const char *a, const char *b)
{
    static char one[1 << 16], two[1 << 16];
    FILE *f = fopen(a, "r"), *g = fopen(b, "r");
    size_t x = fread(one, 1, sizeof one, f), y = fread(two, 1, sizeof two, g);
    check("length of the file", (long)x, (long)y);
    check("file", memcmp(one, two, x), 0);
    fclose(f);
    fclose(g);
}

static void life(const char *mode, void (*step)(unsigned))
{
    ours = fopen("ours", mode);
    theirs = fopen("theirs", mode);
    for (int i = 0; i < 3000; i++) {
        if (draw(12) == 0)
            between();
        /* Reading and writing take turns only behind a change of position. */
        int writing = (int)draw(2);
        fseek(ours, 0, SEEK_CUR), fseek(theirs, 0, SEEK_CUR);
        for (unsigned k = draw(20); k > 0; k--)
            step(step == wide ? (unsigned)(writing * 2) + draw(2) : writing ? 9 + draw(13) : draw(15));
        check("ftell", ftell(ours), ftell(theirs));
        check("feof", feof(ours), CALLED(feof)(theirs));
        check("ferror", ferror(ours), CALLED(ferror)(theirs));
    }
    check("fwide", fwide(ours, 0), fwide(theirs, 0));
    fclose(ours);
    fclose(theirs);
    compare_files("ours", "theirs");
}

int main(void)
{
    static const char *const modes[] = {"w+", "r+", "r", "a+", "w", "w+"};
    for (int i = 0; i < 6; i++)
        life(modes[i], bytes);
    setlocale(LC_ALL, "C.UTF-8");
    life("w+", wide);
    life("r", wide);
    /* A stream in memory, and a pipe's end that refuses. */
    char *text[2] = {0};
    size_t length[2];
    ours = open_memstream(&text[0], &length[0]);
    theirs = open_memstream(&text[1], &length[1]);
    for (int i = 0; i < 20000; i++)
        bytes(15 + draw(7));
    fclose(ours);
    fclose(theirs);
    check("memory", length[0] == length[1] && !memcmp(text[0], text[1], length[0]), 1);
    ours = fmemopen(text[0], length[0], "r");
    theirs = fmemopen(text[1], length[1], "r");
    for (int i = 0; i < 20000; i++)
        bytes(draw(15));
    /* The standard streams. */
    freopen("ours", "r", stdin);
    int first = getchar();
    rewind(stdin);
    check("getchar", first, CALLED(getchar)());
    first = getchar_unlocked();
    fseek(stdin, -1, SEEK_CUR);
    check("getchar_unlocked", first, CALLED(getchar_unlocked)());
    if (wrong)
        return 1;
    putchar('o');
    putchar_unlocked('k');
    putchar('\n');
    return 0;
}
