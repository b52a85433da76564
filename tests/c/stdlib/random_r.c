// oracle: none the sequences are musl's, which has no random_r; GNU's manual on the rest
// wasm-flags: -D_GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static _Alignas(8) char own[256], theirs[256], second[64];

int main(void)
{
    static const size_t sizes[] = {8, 31, 32, 64, 128, 255, 256};
    for (unsigned i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct random_data data = {0};
        int32_t number;
        assert(initstate_r(i + 5, own, sizes[i], &data) == 0);
        assert(initstate(i + 5, theirs, sizes[i]));
        for (int k = 0; k < 200; k++)
            assert(random_r(&data, &number) == 0 && number == random());
        assert(srandom_r(99, &data) == 0);
        srandom(99);
        for (int k = 0; k < 200; k++)
            assert(random_r(&data, &number) == 0 && number == random());
        // Another state comes between, and the first goes on where it was.
        assert(initstate_r(1, second, sizeof second, &data) == 0 && random_r(&data, &number) == 0);
        assert(setstate_r(own, &data) == 0);
        assert(random_r(&data, &number) == 0 && number == random());
    }
    struct random_data none = {0};
    int32_t number;
    assert(initstate_r(1, own, 7, &none) == -1 && errno == EINVAL);
    errno = 0;
    assert(random_r(&none, &number) == -1 && errno == EINVAL);
    errno = 0;
    assert(srandom_r(1, &none) == -1 && errno == EINVAL);
    char wrong[64] = "no state at all";
    errno = 0;
    assert(setstate_r(wrong, &none) == -1 && errno == EINVAL);
    puts("ok");
}
