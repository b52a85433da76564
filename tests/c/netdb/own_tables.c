// oracle: none the host has files and a resolver of its own; POSIX getaddrinfo, getnameinfo, gethostent; RFC 6761 6.3
// wasm-flags: -D_GNU_SOURCE
#include <arpa/inet.h>
#include <assert.h>
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>

static int count(const struct addrinfo *list)
{
    int n = 0;
    for (; list; list = list->ai_next)
        n++;
    return n;
}

static void address_info(void)
{
    struct addrinfo *list, hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM};
    assert(getaddrinfo("127.0.0.1", "http", &hints, &list) == 0 && count(list) == 1);
    struct sockaddr_in *v4 = (struct sockaddr_in *)list->ai_addr;
    assert(list->ai_addrlen == sizeof *v4 && v4->sin_family == AF_INET && v4->sin_port == htons(80));
    assert(v4->sin_addr.s_addr == htonl(INADDR_LOOPBACK) && list->ai_protocol == IPPROTO_TCP);
    assert(list->ai_canonname == NULL);
    freeaddrinfo(list);

    hints = (struct addrinfo){.ai_flags = AI_CANONNAME | AI_ADDRCONFIG};
    assert(getaddrinfo("localhost", NULL, &hints, &list) == 0 && count(list) == 4);
    assert(list->ai_family == AF_INET6 && strcmp(list->ai_canonname, "localhost") == 0);
    assert(list->ai_next->ai_canonname == NULL);
    struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)list->ai_addr;
    assert(list->ai_addrlen == sizeof *v6 && v6->sin6_family == AF_INET6 && v6->sin6_port == 0);
    assert(IN6_IS_ADDR_LOOPBACK(&v6->sin6_addr) && v6->sin6_scope_id == 0);
    /* A part of a list can be freed. */
    freeaddrinfo(list->ai_next), list->ai_next = NULL, freeaddrinfo(list);

    assert(getaddrinfo("fe80::1%2", "70", NULL, &list) == 0 && count(list) == 2);
    v6 = (struct sockaddr_in6 *)list->ai_addr;
    assert(v6->sin6_scope_id == 2 && v6->sin6_port == htons(70));
    freeaddrinfo(list);

    hints = (struct addrinfo){.ai_flags = AI_PASSIVE, .ai_family = AF_INET, .ai_socktype = SOCK_DGRAM};
    assert(getaddrinfo(NULL, "53", &hints, &list) == 0 && count(list) == 1);
    assert(((struct sockaddr_in *)list->ai_addr)->sin_addr.s_addr == INADDR_ANY);
    freeaddrinfo(list);
    hints = (struct addrinfo){.ai_flags = AI_V4MAPPED, .ai_family = AF_INET6, .ai_socktype = SOCK_STREAM};
    assert(getaddrinfo("1.2.3.4", NULL, &hints, &list) == 0);
    assert(IN6_IS_ADDR_V4MAPPED(&((struct sockaddr_in6 *)list->ai_addr)->sin6_addr));
    freeaddrinfo(list);
    hints.ai_flags |= AI_ALL;
    assert(getaddrinfo("a.localhost", NULL, &hints, &list) == 0 && count(list) == 2);
    freeaddrinfo(list);

    assert(getaddrinfo(NULL, NULL, NULL, &list) == EAI_NONAME);
    assert(getaddrinfo("example.org", NULL, NULL, &list) == EAI_NONAME);
    assert(getaddrinfo("localhost", "no-such-service", NULL, &list) == EAI_SERVICE);
    hints = (struct addrinfo){.ai_flags = AI_NUMERICHOST};
    assert(getaddrinfo("localhost", NULL, &hints, &list) == EAI_NONAME);
    hints = (struct addrinfo){.ai_flags = AI_NUMERICSERV};
    assert(getaddrinfo("localhost", "http", &hints, &list) == EAI_NONAME);
    hints = (struct addrinfo){.ai_flags = 0x4000};
    assert(getaddrinfo("localhost", NULL, &hints, &list) == EAI_BADFLAGS);
    hints = (struct addrinfo){.ai_flags = AI_CANONNAME};
    assert(getaddrinfo(NULL, "80", &hints, &list) == EAI_BADFLAGS);
    hints = (struct addrinfo){.ai_family = 77};
    assert(getaddrinfo("localhost", NULL, &hints, &list) == EAI_FAMILY);
    hints = (struct addrinfo){.ai_socktype = 77};
    assert(getaddrinfo("localhost", NULL, &hints, &list) == EAI_SOCKTYPE);
    hints = (struct addrinfo){.ai_socktype = SOCK_DGRAM};
    assert(getaddrinfo("localhost", "ssh", &hints, &list) == EAI_SERVICE);
}

static void name_info(void)
{
    char host[NI_MAXHOST], service[NI_MAXSERV];
    struct sockaddr_in v4 = {.sin_family = AF_INET, .sin_port = htons(443), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct sockaddr *any = (struct sockaddr *)&v4;
    assert(getnameinfo(any, sizeof v4, host, sizeof host, service, sizeof service, 0) == 0);
    assert(strcmp(host, "localhost") == 0 && strcmp(service, "https") == 0);
    int numeric = NI_NUMERICHOST | NI_NUMERICSERV;
    assert(getnameinfo(any, sizeof v4, host, sizeof host, service, sizeof service, numeric) == 0);
    assert(strcmp(host, "127.0.0.1") == 0 && strcmp(service, "443") == 0);
    v4.sin_addr.s_addr = htonl(0x0a000001), v4.sin_port = 0;
    assert(getnameinfo(any, sizeof v4, host, sizeof host, service, sizeof service, NI_DGRAM) == 0);
    assert(strcmp(host, "10.0.0.1") == 0 && strcmp(service, "0") == 0);
    assert(getnameinfo(any, sizeof v4, host, sizeof host, NULL, 0, NI_NAMEREQD) == EAI_NONAME);
    assert(getnameinfo(any, sizeof v4, host, 8, NULL, 0, numeric) == EAI_OVERFLOW);
    assert(getnameinfo(any, sizeof v4, host, 9, NULL, 0, numeric) == 0);
    assert(getnameinfo(any, sizeof v4, NULL, 0, NULL, 0, 0) == EAI_NONAME);
    assert(getnameinfo(any, 4, host, sizeof host, NULL, 0, 0) == EAI_FAMILY);
    assert(getnameinfo(any, sizeof v4, host, sizeof host, NULL, 0, 0x4000) == EAI_BADFLAGS);
    struct sockaddr_in6 v6 = {.sin6_family = AF_INET6, .sin6_scope_id = 12};
    inet_pton(AF_INET6, "fe80::1", &v6.sin6_addr);
    any = (struct sockaddr *)&v6;
    assert(getnameinfo(any, sizeof v6, host, sizeof host, NULL, 0, 0) == 0);
    assert(strcmp(host, "fe80::1%12") == 0);
    v6.sin6_family = 9;
    assert(getnameinfo(any, sizeof v6, host, sizeof host, NULL, 0, 0) == EAI_FAMILY);
}

static void hosts(void)
{
    struct hostent *host = gethostbyname("localhost");
    assert(host && host->h_addrtype == AF_INET && host->h_length == 4 && host->h_aliases[0] == NULL);
    assert(memcmp(host->h_addr, "\177\0\0\1", 4) == 0 && host->h_addr_list[1] == NULL);
    host = gethostbyname2("::1", AF_INET6);
    assert(host && host->h_length == 16 && strcmp(host->h_name, "::1") == 0);
    assert(gethostbyname("example.org") == NULL && h_errno == HOST_NOT_FOUND);
    assert(gethostbyname2("localhost", 99) == NULL && h_errno == NO_RECOVERY);
    host = gethostbyaddr("\177\0\0\1", 4, AF_INET);
    assert(host && strcmp(host->h_name, "localhost") == 0 && host->h_addr_list[0][0] == 127);
    assert(gethostbyaddr("\1\2\3\4", 4, AF_INET) == NULL && h_errno == HOST_NOT_FOUND);

    struct hostent entry, *result;
    char buffer[128];
    int trouble;
    assert(gethostbyname_r("localhost", &entry, buffer, 8, &result, &trouble) == ERANGE && result == NULL);
    assert(gethostbyname_r("localhost", &entry, buffer + 1, 127, &result, &trouble) == 0 && result == &entry);
    assert(entry.h_addr_list[0][3] == 1);
    assert(gethostbyname2_r("localhost", AF_INET6, &entry, buffer, 128, &result, &trouble) == 0 && entry.h_length == 16);
    assert(gethostbyaddr_r("\1\2\3\4", 4, AF_INET, &entry, buffer, 128, &result, &trouble) == 0);
    assert(result == NULL && trouble == HOST_NOT_FOUND);

    sethostent(1);
    int n = 0;
    while ((host = gethostent()))
        n++, assert(strcmp(host->h_name, "localhost") == 0 && host->h_addr_list[0] && !host->h_addr_list[1]);
    assert(n == 2);
    endhostent();
    struct netent *network = getnetbyname("loopback");
    assert(network && network->n_net == 0x7f000000 && network->n_addrtype == AF_INET);
    assert(getnetbyaddr(0x7f000000, AF_INET) && !getnetbyaddr(1, AF_INET) && !getnetbyname("arpanet"));
    setnetent(0);
    assert(getnetent() && !getnetent());
    endnetent();
}

int main(void)
{
    address_info();
    name_info();
    hosts();
    const char *last = "";
    for (int code = -12; code <= 0; code++) {
        assert(gai_strerror(code)[0] && hstrerror(-code)[0]);
        last = gai_strerror(code);
    }
    assert(last[0]);
    h_errno = HOST_NOT_FOUND;
    herror("test");
    herror(NULL);
    puts("ok");
    return 0;
}
