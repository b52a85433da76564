// flags: -D_GNU_SOURCE
// dirs: .
// env: V=a b
// env: HOME=/home/me
#include <stdio.h>
#include <wordexp.h>

static void show(const char *text, int flags) {
    wordexp_t words;
    int status = wordexp(text, &words, flags);
    printf("%s: %d", text, status);
    if (!status) {
        for (size_t i = 0; i < words.we_wordc; ++i) printf(" [%s]", words.we_wordv[i]);
        wordfree(&words);
    }
    puts("");
}

int main(void) {
    fclose(fopen("x.c", "w"));
    fclose(fopen("y.c", "w"));
    show("one  two", 0);
    show("'a b' \"c $V\" $V x${V}y", 0);
    show("*.c '*.c' no*", 0);
    show("~ ~/x a~", 0);
    show("\\* \"\" ''", 0);
    show("a|b", 0);
    show("$(ls)", WRDE_NOCMD);
    show("'open", 0);
    show("$UNSET", WRDE_UNDEF);
    show("x$UNSET", 0);
}
