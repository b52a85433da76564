// oracle: none a host may lack /etc/services; names and ports are IANA's, in the order of Debian's netbase
#include <arpa/inet.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>

static char seen[1024];
#define SAY(...) snprintf(seen + strlen(seen), sizeof seen - strlen(seen), __VA_ARGS__)

static const char expected[] =
    "ssh 22 tcp\n"
    "domain 53 udp\n"
    "http 80 tcp\n"
    "https 443 tcp\n"
    "ssh: none\n"
    "nonesuch: none\n"
    "smtp mail\n"
    "0\n"
    "tcp 6\n"
    "udp 17\n"
    "icmp 1\n"
    "ipv6-icmp 58\n"
    "none -1\n"
    "udp UDP\n"
    "1\n";

int main(void)
{
    const char *services[][2] = {{"ssh", "tcp"}, {"domain", "udp"}, {"www", "tcp"}, {"https", NULL}, {"ssh", "udp"}, {"nonesuch", "tcp"}};
    for (unsigned i = 0; i < sizeof services / sizeof *services; i++) {
        struct servent *s = getservbyname(services[i][0], services[i][1]);
        if (s)
            SAY("%s %d %s\n", s->s_name, ntohs(s->s_port), s->s_proto);
        else
            SAY("%s: none\n", services[i][0]);
    }
    struct servent *s = getservbyport(htons(25), "tcp");
    SAY("%s %s\n", s->s_name, s->s_aliases[0]);
    SAY("%d\n", getservbyport(htons(1), "udp") != NULL);
    const char *protocols[] = {"tcp", "UDP", "icmp", "ipv6-icmp", "nonesuch"};
    for (unsigned i = 0; i < sizeof protocols / sizeof *protocols; i++) {
        struct protoent *p = getprotobyname(protocols[i]);
        SAY("%s %d\n", p ? p->p_name : "none", p ? p->p_proto : -1);
    }
    struct protoent *p = getprotobynumber(17);
    SAY("%s %s\n", p->p_name, p->p_aliases[0]);
    setservent(1), setprotoent(1);
    int some = 0;
    while ((s = getservent()))
        some += strcmp(s->s_name, "http") == 0 && s->s_port == htons(80);
    while ((p = getprotoent()))
        some += strcmp(p->p_name, "tcp") == 0 && p->p_proto == 6;
    endservent(), endprotoent();
    SAY("%d\n", some >= 2);
    if (strcmp(seen, expected)) {
        puts(seen);
        return 1;
    }
    puts("ok");
    return 0;
}
