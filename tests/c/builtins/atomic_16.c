// oracle: none gcc needs libatomic for these
/* Atomic operations on __int128, which clang calls by name. */
#include <stdio.h>

typedef __int128 wide;
typedef unsigned __int128 uwide;

static int failures;

static void check(const char *what, uwide got, uwide wanted)
{
    if (got != wanted) {
        printf("%s is wrong\n", what);
        failures++;
    }
}

int main(void)
{
    const uwide high = (uwide)1 << 100;
    uwide value = 0;
    __atomic_store_n(&value, high + 5, __ATOMIC_SEQ_CST);
    check("load", __atomic_load_n(&value, __ATOMIC_SEQ_CST), high + 5);
    check("exchange", __atomic_exchange_n(&value, high, __ATOMIC_SEQ_CST), high + 5);
    check("fetch_add", __atomic_fetch_add(&value, high, __ATOMIC_SEQ_CST), high);
    check("fetch_sub", __atomic_fetch_sub(&value, 1, __ATOMIC_SEQ_CST), 2 * high);
    check("fetch_or", __atomic_fetch_or(&value, 1, __ATOMIC_SEQ_CST), 2 * high - 1);
    check("fetch_and", __atomic_fetch_and(&value, 0xff, __ATOMIC_SEQ_CST), 2 * high - 1);
    check("fetch_xor", __atomic_fetch_xor(&value, 0xf0, __ATOMIC_SEQ_CST), 0xff);
    check("fetch_nand", __atomic_fetch_nand(&value, 0x0e, __ATOMIC_SEQ_CST), 0x0f);
    check("after nand", value, ~(uwide)0x0e);
    check("fetch_max unsigned", __atomic_fetch_max(&value, high, __ATOMIC_SEQ_CST), ~(uwide)0x0e);
    check("fetch_min unsigned", __atomic_fetch_min(&value, high, __ATOMIC_SEQ_CST), ~(uwide)0x0e);
    check("after min", value, high);

    wide number = -3;
    check("fetch_max signed", __atomic_fetch_max(&number, 4, __ATOMIC_SEQ_CST), -3);
    check("fetch_min signed", __atomic_fetch_min(&number, -5, __ATOMIC_SEQ_CST), 4);
    check("after min signed", number, -5);

    wide expected = 7;
    check("failing exchange",
          __atomic_compare_exchange_n(&number, &expected, 1, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST), 0);
    check("what it found", expected, -5);
    check("exchange that succeeds",
          __atomic_compare_exchange_n(&number, &expected, 1, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST), 1);
    check("after it", number, 1);

    _Atomic wide counter = 1;
    counter *= 3;
    counter++;
    check("_Atomic", counter, 4);
    if (!failures)
        puts("ok");
    return failures != 0;
}
