// flags: -D_GNU_SOURCE -lcrypt
#include <crypt.h>
#include <stdio.h>

// bcrypt: minor versions, costs, keys of all lengths, and settings that are wrong.
int main(void)
{
	const char *settings[] = {
		"$2a$04$abcdefghijklmnopqrstuu", "$2b$05$......................", "$2y$04$ABCDEFGHIJKLMNOPQRSTUu$rest",
		"$2b$04$zzzzzzzzzzzzzzzzzzzzzz", "$2x$04$abcdefghijklmnopqrstuu",
		"$2b$03$abcdefghijklmnopqrstuu", "$2b$32$abcdefghijklmnopqrstuu", "$2b$4$abcdefghijklmnopqrstuuu", "$2b$04$short",
		"$2c$04$abcdefghijklmnopqrstuu", "$2$04$abcdefghijklmnopqrstuu", "$2b$04$abcdefghijklmnopqrst=u"};
	const char *keys[] = {"", "a", "U*U", "correct horse battery staple", "\xff\xa3" "345", "\xff\xff\xff\xa3" "3\x01@", "\xff\xff\xa3",
		"exactly seventy-two bytes of a key, which is as much as this method sees",
		"more than seventy-two bytes of a key, of which the rest is simply not looked at by this method, ever"};
	for (unsigned s = 0; s < sizeof settings / sizeof *settings; ++s)
		for (unsigned k = 0; k < sizeof keys / sizeof *keys; ++k) {
			char *hash = crypt(keys[k], settings[s]);
			/* A failure is "*0" in libxcrypt and "*" here. */
			printf("%u %u: %s\n", s, k, hash == NULL ? "NULL" : *hash == '*' ? "*" : hash);
		}
}
