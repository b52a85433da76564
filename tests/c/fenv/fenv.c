// oracle: none one rounding direction and no flags: C23 7.6 leaves the rest out
#include <fenv.h>
#include <stdio.h>
#ifdef FE_UPWARD
#error FE_UPWARD must not be promised
#endif
int main(void) {
    fenv_t e;
    fexcept_t f;
    int bad = 0;
    bad |= fegetround() != FE_TONEAREST;
    bad |= fesetround(FE_TONEAREST) != 0;
    bad |= fesetround(1) == 0;
    bad |= feclearexcept(FE_ALL_EXCEPT) != 0;
    bad |= feraiseexcept(0) != 0;
    bad |= feraiseexcept(1) == 0;
    bad |= fetestexcept(FE_ALL_EXCEPT) != 0;
    bad |= fegetexceptflag(&f, FE_ALL_EXCEPT) != 0;
    bad |= fesetexceptflag(&f, FE_ALL_EXCEPT) != 0;
    bad |= fegetenv(&e) != 0;
    bad |= feholdexcept(&e) != 0;
    bad |= fesetenv(&e) != 0;
    bad |= fesetenv(FE_DFL_ENV) != 0;
    bad |= feupdateenv(&e) != 0;
    if (!bad)
        puts("ok");
    return bad;
}
