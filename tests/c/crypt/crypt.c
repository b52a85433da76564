// flags: -D_GNU_SOURCE -lcrypt
#include <crypt.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    const char *settings[] = {"$1$saltsalt$", "$1$x$", "$5$saltstring", "$6$saltstring", "$5$rounds=1400$anotherlongsaltstring",
        "$6$rounds=1001$short$"};
    const char *keys[] = {"", "a", "Hello world!", "a longer key of more than sixty-four bytes, so that blocks are crossed once or twice, or more"};
    for (unsigned s = 0; s < sizeof settings / sizeof *settings; ++s)
        for (unsigned k = 0; k < sizeof keys / sizeof *keys; ++k) printf("%s\n", crypt(keys[k], settings[s]));
    struct crypt_data data = {0};
    printf("%s\n", crypt_r("key", "$1$abc$", &data));
}
