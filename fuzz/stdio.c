/* Streams of a file: reading, writing and seeking in any order that C defines, with buffers of any size. */
#define _GNU_SOURCE
#include "fuzz.h"
#include <unistd.h>

static FILE *stream;
/* What came last: reading, writing, or neither; after the first two the other needs a seek. */
static enum { NEITHER, READING, WRITING } last;
/* Whether a character was pushed back, and whether it was at the beginning, where no position is left. */
static int is_pushed, is_before_start;
static int can_read, can_write;

/* A length, never none: what reading or writing nothing does to a stream is open. */
static unsigned fuzz_length(void)
{
    switch (fuzz_below(4)) {
    case 0: return 1 + fuzz_below(4);
    case 1: return 1 + fuzz_below(40);
    case 2: return 1 + fuzz_below(300);
    default: return 1 + fuzz_below(fuzz_once_in(10) ? 9000 : 20);
    }
}

/* Some of glibc's functions do nothing after an error. */
static void end_of_errors(void)
{
    fuzz_value(ferror(stream) != 0);
    if (ferror(stream))
        clearerr(stream);
}

static void read_some(void)
{
    static char room[50000];
    if (last == WRITING)
        return;
    errno = 0;
    last = READING;
    is_before_start = 0;
    is_pushed = 0;
    switch (fuzz_below(5)) {
    case 0: fuzz_value(getc(stream)); break;
    case 1: {
        unsigned size = 1 + fuzz_length();
        if (fgets(room, (int)size, stream))
            fuzz_text(room);
        break;
    }
    case 2: {
        size_t size = 1 + fuzz_below(5), count = fuzz_length();
        size_t got = fread(room, size, count, stream);
        fuzz_value((long long)got);
        fuzz_bytes(room, got * size);
        break;
    }
    case 3: {
        char *line = NULL;
        size_t size = 0;
        ssize_t length = getdelim(&line, &size, "\n:"[fuzz_below(2)], stream);
        fuzz_value(length);
        if (length > 0)
            fuzz_bytes(line, (size_t)length);
        free(line);
        break;
    }
    default: {
        int c = getc(stream);
        fuzz_value(c);
        if (c != EOF) {
            is_before_start = ftell(stream) == 0;
            fuzz_value(ungetc(fuzz_once_in(2) ? c : 'U', stream));
            is_pushed = 1;
        }
    }
    }
    fuzz_value(feof(stream) != 0);
    end_of_errors();
    if (feof(stream))
        last = NEITHER;
}

static void write_some(void)
{
    static char text[10000];
    if (last == READING || is_pushed)
        return;
    errno = 0;
    last = WRITING;
    unsigned length = fuzz_length();
    for (unsigned i = 0; i < length; i++)
        text[i] = fuzz_once_in(20) ? "\n:\t "[fuzz_below(4)] : (char)('a' + fuzz_below(26));
    text[length] = 0;
    switch (fuzz_below(4)) {
    case 0: fuzz_value(putc(text[0], stream)); break;
    case 1: fuzz_value(fputs(text, stream) >= 0); break;
    case 2: {
        size_t size = 1 + fuzz_below(5);
        fuzz_value((long long)fwrite(text, size, length / size + 1, stream));
        break;
    }
    default: fuzz_value(fprintf(stream, "%.30s%u", text, length)); break;
    }
    end_of_errors();
}

static void move(void)
{
    /* A pushed character's place is not known: nothing is relative to it, and what a seek that fails does to it is open. */
    int result = 0;
    switch (is_pushed ? 0 : fuzz_below(6)) {
    case 0: rewind(stream); break;
    case 1: result = fseek(stream, (long)fuzz_length(), SEEK_SET); break;
    case 2: result = fseek(stream, -(long)fuzz_below(40), SEEK_END); break;
    case 3: result = fseek(stream, (long)fuzz_below(60) - 30, SEEK_CUR); break;
    case 4: {
        fpos_t place;
        fuzz_value(fgetpos(stream, &place));
        result = fsetpos(stream, &place);
        break;
    }
    default: result = fseek(stream, -1 - (long)fuzz_below(10), SEEK_SET);
    }
    fuzz_value(result);
    if (result)
        return;
    is_pushed = is_before_start = 0;
    last = NEITHER;
}

static void look(void)
{
    if (is_before_start)
        return;
    switch (fuzz_below(4)) {
    case 0: fuzz_value(ftell(stream)); break;
    case 1: clearerr(stream); break;
    case 2:
        if (last == WRITING) {
            fuzz_value(fflush(stream));
            fuzz_value(lseek(fileno(stream), 0, SEEK_CUR));
            last = NEITHER;
        }
        break;
    default: fuzz_value(feof(stream) != 0); break;
    }
}

static const char *any_mode(void)
{
    static const char *const modes[] = {"r", "r+", "w", "w+", "a", "a+", "r+", "w+", "a+"};
    const char *mode = modes[fuzz_below(9)];
    can_read = mode[0] == 'r' || mode[1] == '+';
    can_write = mode[0] != 'r' || mode[1] == '+';
    return mode;
}

static void begin(void)
{
    static char buffer[300];
    last = NEITHER;
    is_pushed = is_before_start = 0;
    switch (fuzz_below(4)) {
    case 0: setvbuf(stream, buffer, _IOFBF, 8 + fuzz_below(290)); break;
    case 1: setvbuf(stream, NULL, _IONBF, 0); break;
    case 2: setvbuf(stream, buffer, _IOLBF, 8 + fuzz_below(290)); break;
    default: break;
    }
    /* Where a stream that appends is before anything is read or written, C leaves open. */
    fuzz_value(fseek(stream, 0, SEEK_SET));
}

static void fuzz_case(void)
{
    static const char name[] = "fuzzed";
    stream = fopen(name, "w");
    if (!stream)
        exit(3);
    for (unsigned i = fuzz_length(); i > 0; i--)
        putc(fuzz_once_in(12) ? '\n' : (int)('A' + i % 26), stream);
    fclose(stream);
    stream = fopen(name, any_mode());
    begin();
    for (unsigned i = 1 + fuzz_below(20); i > 0; i--) {
        switch (fuzz_below(8)) {
        case 0: case 1: if (can_read || fuzz_once_in(30)) read_some(); break;
        case 2: case 3: if (can_write || fuzz_once_in(30)) write_some(); break;
        case 4: look(); break;
        case 5:
            if (fuzz_once_in(6)) {
                stream = freopen(name, any_mode(), stream);
                begin();
            }
            break;
        default: move(); break;
        }
    }
    fuzz_value(fclose(stream));
    stream = fopen(name, "r");
    static char all[200000];
    size_t length = fread(all, 1, sizeof all, stream);
    fuzz_value((long long)length);
    fuzz_bytes(all, length);
    fclose(stream);
}
