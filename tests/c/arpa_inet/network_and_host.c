// flags: -D_GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    const char *texts[] = {"127", "10.1", "0x7f.010", "1.2.3.4", "255.255", "1.256", "1.2.3.4.5", "", "x", "192.168.1"};
    for (unsigned i = 0; i < sizeof texts / sizeof *texts; i++)
        printf("%s: %#x\n", texts[i], (unsigned)inet_network(texts[i]));
    unsigned addresses[] = {0x0a010203, 0x81020304, 0xc0a80102};
    for (unsigned i = 0; i < 3; i++) {
        struct in_addr a = {htonl(addresses[i])};
        printf("%#x %#x\n", (unsigned)inet_netof(a), (unsigned)inet_lnaof(a));
        struct in_addr b = inet_makeaddr(inet_netof(a), inet_lnaof(a));
        printf("%#x %d\n", (unsigned)ntohl(b.s_addr), b.s_addr == a.s_addr);
    }
    struct in_addr m = inet_makeaddr(127, 1);
    printf("%s\n", inet_ntoa(m));
    printf("%#x %#x %#x %#x\n", (unsigned)ntohl(htonl(0x01020304)), (unsigned)ntohs(htons(0x0102)), (unsigned)ntohl(0x01020304), (unsigned)ntohs(0x0102));
    char text[INET6_ADDRSTRLEN];
    printf("%s ", inet_ntop(AF_INET6, &in6addr_any, text, sizeof text));
    printf("%s\n", inet_ntop(AF_INET6, &in6addr_loopback, text, sizeof text));
    return 0;
}
