// oracle: none libxcrypt refuses some of these, which musl takes, but not the copy of musl in Debian
// flags: -D_GNU_SOURCE -lcrypt
#include <crypt.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

/* Numbers of rounds out of range or with zeros are those that are used, and what fails is a star and nothing else. */
static int same(const char *setting, const char *other)
{
	char hash[256];
	strcpy(hash, crypt("a key", setting));
	if (strncmp(hash, other, strlen(other)) != 0) printf("%s gives %s\n", setting, hash);
	return strcmp(hash, crypt("a key", other)) == 0;
}

int main(void)
{
	if (!same("$5$rounds=1$", "$5$rounds=1000$")) return 1;
	if (!same("$6$rounds=10$roundstoolow", "$6$rounds=1000$roundstoolow")) return 2;
	if (!same("$5$rounds=00001234$", "$5$rounds=1234$")) return 3;
	if (strcmp(crypt("a", "$5$rounds=1$"), "$5$rounds=1000$$ZIwsx59lFMWVo3Yt6IxpZVn0IhpY8Yg4gxC21zUDBI4") != 0) return 4;
	errno = 0;
	if (strcmp(crypt("", "$2a$00$0123456789012345678901"), "*") != 0 || errno != EINVAL) return 5;
	if (strcmp(crypt("", "$2a$08$01234567890123456789"), "*") != 0) return 6;
	if (crypt("", "*")[0] == '*') return 7;
	puts("ok");
	return 0;
}
