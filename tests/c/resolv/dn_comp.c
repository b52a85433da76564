// oracle: host
// flags: -lresolv
#include <arpa/nameser.h>
#include <errno.h>
#include <netinet/in.h>
#include <resolv.h>
#include <stdio.h>
#include <string.h>

static unsigned char message[0x4200], *names[6];

static void show(const unsigned char *bytes, int size)
{
    for (int i = 0; i < size; i++)
        printf(" %02x", bytes[i]);
}

static void plain(const char *text, int room)
{
    unsigned char bytes[300];
    errno = 0;
    int size = dn_comp(text, bytes, room, NULL, NULL);
    printf("%.20s (%d): %d %d", text, room, size, errno == EMSGSIZE);
    show(bytes, size < 24 ? size : 24);
    puts("");
}

static unsigned char *add(unsigned char *place, const char *text, int room, unsigned char **end)
{
    errno = 0;
    int size = dn_comp(text, place, room, names, end);
    printf("%s at %ld: %d %d", text, (long)(place - message), size, errno == EMSGSIZE);
    show(place, size);
    printf(", known");
    for (int i = 1; names[i]; i++)
        printf(" %ld", (long)(names[i] - message));
    puts("");
    return size < 0 ? place : place + size;
}

static void compressed(void)
{
    unsigned char *place = message + 12, **end = names + 6;
    names[0] = message;
    names[1] = NULL;
    place = add(place, "f.isi.arpa", 100, end);
    place = add(place, "FOO.f.ISI.arpa.", 100, end);
    place = add(place, "arpa", 100, end);
    place = add(place, "isi.arpa", 1, end);
    place = add(place, "", 100, end);
    place = add(place, "foo.f.isi.arpa", 2, end);
    place = add(place, "x.foo.f.isi.arpa", 3, end);
    place = add(place, "x.foo.f.isi.arpa", 4, NULL);
    place = add(place, "isi.net", 100, end);
    place = add(place, "y.net", 100, end);
    place = add(place, "z.org", 100, end);
    place = add(place, "a.z.org", 100, end);
    names[3] = NULL;
    place = add(message + 0x3ffc, "abc.def.gh", 100, end);
    place = add(place, "q.def.gh", 100, end);
    place = add(place, "q.abc.def.gh", 100, end);
}

int main(void)
{
    static const char *texts[] = {"", ".", "a", "a.", "example.org", "a..b", ".a", "..", "a\\.b.c", "\\065\\000.z",
                                  "\\25", "\\256", "a b", "\\\"x"};
    for (unsigned i = 0; i < sizeof texts / sizeof *texts; i++)
        plain(texts[i], 255);
    for (int room = 0; room < 6; room++)
        plain("ab.c", room);
    plain("ab.c", -1);
    char text[300];
    for (int length = 63; length < 65; length++) {
        memset(text, 'a', length);
        text[length] = 0;
        plain(text, 255);
    }
    for (int pairs = 126; pairs < 129; pairs++) {
        for (int i = 0; i < pairs; i++)
            memcpy(text + 2 * i, "a.", 3);
        plain(text, 300);
    }
    compressed();
}
