// flags: -D_GNU_SOURCE -lcrypt
#include <crypt.h>
#include <stdio.h>

int main(void) {
    const char *settings[] = {"ab", "..", "zz", "/9", "Xy0123456789a", "_J9..rasm", "_/...aaaa", "_.1..zZ9/", "_....abcd", "a", "a:", "", "_J9..ra"};
    const char *keys[] = {"", "a", "password", "passwordlonger", "eight bytes and eight again and more", "\xe9\xff\x80"};
    for (unsigned s = 0; s < sizeof settings / sizeof *settings; ++s)
        for (unsigned k = 0; k < sizeof keys / sizeof *keys; ++k) {
            char *hash = crypt(keys[k], settings[s]);
            /* A failure is "*0" in libxcrypt and "*" here. */
            printf("%s %u: %s\n", settings[s], k, hash == NULL ? "NULL" : *hash == '*' ? "*" : hash);
        }
}
