// oracle: host
// flags: -lresolv
#include <arpa/nameser.h>
#include <errno.h>
#include <netinet/in.h>
#include <resolv.h>
#include <stdio.h>
#include <string.h>

static void expand(const char *bytes, int length, int place, int room)
{
    unsigned char message[512];
    char text[1100] = "-";
    memcpy(message, bytes, length);
    memset(message + length, 1, sizeof message - length);
    errno = 0;
    int size = dn_expand(message, message + length, message + place, text, room);
    printf("%d: %d %d [%s]\n", place, size, errno == EMSGSIZE, size < 0 ? "" : text);
}

#define AT(place, bytes) expand(bytes, sizeof bytes - 1, place, sizeof(char[1100]))

static void skip(const char *bytes, int length)
{
    unsigned char message[64];
    memcpy(message, bytes, length);
    errno = 0;
    int size = dn_skipname(message, message + length);
    printf("skip %d: %d %d\n", length, size, errno == EMSGSIZE);
}

#define SKIP(bytes) skip(bytes, sizeof bytes - 1)

int main(void)
{
    AT(0, "\1F\3ISI\4ARPA\0\3FOO\300\0\300\6\0");
    AT(12, "\1F\3ISI\4ARPA\0\3FOO\300\0\300\6\0");
    AT(18, "\1F\3ISI\4ARPA\0\3FOO\300\0\300\6\0");
    AT(20, "\1F\3ISI\4ARPA\0\3FOO\300\0\300\6\0");
    // A pointer to an end, and one forward.
    AT(0, "\2pq\300\5\0");
    AT(0, "\300\2\0");
    AT(0, "\0");
    // Circles, pointers out of the message, what is cut off, labels of other kinds.
    AT(0, "\300\0");
    AT(2, "\0\0\300\2\0");
    AT(0, "\1a\300\0\0");
    AT(0, "\300\2\300\0\0");
    AT(0, "\300\11\0");
    AT(0, "\3ab");
    AT(0, "\2ab");
    AT(0, "\2ab\300");
    AT(0, "\100\0");
    AT(0, "\200\0");
    AT(0, "\4a.\0\377\6\"\\@$ ~\3();\0");
    for (int room = 2; room < 7; room++)
        expand("\2ab\1c\0", 6, 0, room);
    expand("\2ab\1c\0", 6, 0, 0);
    expand("\1.\0", 3, 0, 2);
    expand("\1.\0", 3, 0, 3);
    // 255 bytes are the most, its end included, through pointers as well.
    char bytes[300];
    memset(bytes, 1, sizeof bytes);
    for (int end = 250; end < 260; end += 2) {
        bytes[end] = 0;
        expand(bytes, end + 1, 0, 1100);
        bytes[end] = 1;
    }
    memset(bytes, 1, sizeof bytes);
    bytes[200] = 0;
    bytes[255] = '\300';
    bytes[256] = 90;
    expand(bytes, 300, 201, 1100);

    SKIP("\0");
    SKIP("\1a\2bc\0xyz");
    SKIP("\1a\300\0xyz");
    SKIP("\1a\300");
    SKIP("\3a");
    SKIP("\100aaa");
}
