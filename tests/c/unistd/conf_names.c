#include <errno.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    char text[10] = "x";
    // Old environments of compilation: known names, and nothing that they would need.
    static const int names[] = {_CS_XBS5_ILP32_OFFBIG_CFLAGS, _CS_XBS5_ILP32_OFFBIG_LDFLAGS, _CS_XBS5_ILP32_OFFBIG_LIBS,
                                _CS_XBS5_ILP32_OFFBIG_LINTFLAGS};
    for (int i = 0; i < 4; i++) {
        errno = 0;
        size_t size = confstr(names[i], text, sizeof text);
        printf("%d %d\n", size > 0, errno);
    }
    errno = 0;
    printf("%d\n", sysconf(_SC_2_C_VERSION) >= 200809);
    printf("%ld\n", sysconf(_SC_SEM_NSEMS_MAX));
    printf("%d\n", errno);
    return 0;
}
