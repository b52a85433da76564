#include <arpa/inet.h>
#include <stdio.h>

int main(void) {
    const char *six[] = {"::", "::1", "1::8", "0:0:1::", "::ffff:1.2.3.4", "fe80::1:0:0:1", "1::2::3", ":", "1:2:3:4:5:6:7",
                         "2001:db8::8:800:200c:417a", "12345::", "1:0:0:2:0:0:0:3"};
    const char *four[] = {"1.2.3.4", "255.255.255.255", "256.1.1.1", "1.2.3", "127.1", "0x7f.1", "0177.0.0.1", "1..2", ""};
    char text[INET6_ADDRSTRLEN];
    for (unsigned i = 0; i < sizeof six / sizeof *six; i++) {
        struct in6_addr address;
        int ok = inet_pton(AF_INET6, six[i], &address);
        printf("%s %d %s\n", six[i], ok, ok ? inet_ntop(AF_INET6, &address, text, sizeof text) : "-");
    }
    for (unsigned i = 0; i < sizeof four / sizeof *four; i++) {
        struct in_addr address = {0};
        int strict = inet_pton(AF_INET, four[i], &address);
        int loose = inet_aton(four[i], &address);
        printf("%s %d %d %s\n", four[i], strict, loose, loose ? inet_ntoa(address) : "-");
    }
    printf("%x %x %x\n", htonl(0x01020304), htons(0x0102), inet_addr("1.2.3.4"));
    return 0;
}
