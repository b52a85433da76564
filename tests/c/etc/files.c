// dirs: .
// oracle: none the files of /etc are those that the program has written into its preopen
#include <arpa/inet.h>
#include <grp.h>
#include <netdb.h>
#include <netinet/in.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

// The databases of /etc, read from a preopen.
static void put(const char *path, const void *bytes, size_t size)
{
	FILE *file = fopen(path, "wb");
	if (!file || fwrite(bytes, 1, size, file) != size || fclose(file)) {
		printf("cannot write %s\n", path);
		exit(1);
	}
}

#define PUT(path, text) put(path, text, sizeof(text) - 1)
#define CHECK(what) do { if (!(what)) { printf("line %d: %s\n", __LINE__, #what); failed = 1; } } while (0)

// TZif, version 1: one type, two hours east, named EET.
static const char zone[] = "TZif\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
			   "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\4"
			   "\0\0\x1c\x20\0\0EET\0";

int main(void)
{
	int failed = 0;
	char address[INET6_ADDRSTRLEN];
	struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM}, *found = NULL;
	mkdir("/etc", 0755);
	PUT("/etc/passwd", "root:x:0:0:Admin:/root:/bin/sh\n# comment\nbroken line\nana:x:1001:100:Ana,,,:/home/ana:/bin/zsh\n");
	PUT("/etc/group", "root:x:0:\nusers:x:100:ana,ben\nempty:x:101:\n");
	PUT("/etc/hosts", "127.0.0.1 localhost\n# comment\n10.1.2.3\tfar.example.org far # rear\nfd00::7 six\n");
	PUT("/etc/services", "http 80/tcp www # web\ngopher 70/tcp\nown 4711/udp mine\n");
	PUT("/etc/protocols", "ip 0 IP\nown 200 OWN\n");
	put("/etc/localtime", zone, sizeof zone - 1);

	struct passwd *user = getpwnam("ana");
	CHECK(user && user->pw_uid == 1001 && user->pw_gid == 100 && !strcmp(user->pw_dir, "/home/ana"));
	CHECK(user && !strcmp(user->pw_shell, "/bin/zsh") && !strcmp(user->pw_gecos, "Ana,,,"));
	user = getpwuid(0);
	CHECK(user && !strcmp(user->pw_name, "root") && !strcmp(user->pw_dir, "/root"));
	CHECK(!getpwnam("nobody") && !getpwuid(7));
	setpwent();
	CHECK((user = getpwent()) && !strcmp(user->pw_name, "root"));
	CHECK((user = getpwent()) && !strcmp(user->pw_name, "ana"));
	CHECK(!getpwent());
	endpwent();

	struct group *group = getgrgid(100);
	CHECK(group && !strcmp(group->gr_name, "users") && !strcmp(group->gr_mem[1], "ben") && !group->gr_mem[2]);
	CHECK((group = getgrnam("empty")) && !group->gr_mem[0]);

	struct hostent *host = gethostbyname("far");
	CHECK(host && !strcmp(host->h_name, "far.example.org") && host->h_length == 4);
	CHECK(host && !strcmp(inet_ntop(AF_INET, host->h_addr_list[0], address, sizeof address), "10.1.2.3"));
	CHECK(!getaddrinfo("far.example.org", "own", &(struct addrinfo){.ai_family = AF_INET, .ai_socktype = SOCK_DGRAM}, &found));
	CHECK(found && ((struct sockaddr_in *)found->ai_addr)->sin_port == htons(4711));
	if (found) freeaddrinfo(found);
	found = NULL;
	CHECK(!getaddrinfo("far", "http", &hints, &found));
	CHECK(found && ((struct sockaddr_in *)found->ai_addr)->sin_addr.s_addr == inet_addr("10.1.2.3"));
	if (found) freeaddrinfo(found);
	hints.ai_family = AF_INET6;
	found = NULL;
	CHECK(!getaddrinfo("six", NULL, &hints, &found) && found->ai_family == AF_INET6);
	if (found) freeaddrinfo(found);
	CHECK(getaddrinfo("absent.example.org", NULL, &hints, &found) == EAI_NONAME);

	struct servent *service = getservbyname("mine", "udp");
	CHECK(service && !strcmp(service->s_name, "own") && service->s_port == htons(4711));
	CHECK((service = getservbyport(htons(70), "tcp")) && !strcmp(service->s_name, "gopher"));
	struct protoent *protocol = getprotobyname("OWN");
	CHECK(protocol && protocol->p_proto == 200);

	time_t start = 0;
	unsetenv("TZ");
	tzset();
	struct tm *local = localtime(&start);
	CHECK(local->tm_hour == 2 && local->tm_gmtoff == 7200 && !strcmp(local->tm_zone, "EET"));
	CHECK(timezone == -7200 && !strcmp(tzname[0], "EET"));
	setenv("TZ", "UTC0", 1);
	CHECK(localtime(&start)->tm_hour == 0);
	if (!failed)
		puts("ok");
	return failed;
}
