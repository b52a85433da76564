/* Signed arithmetic that traps when it overflows. flags: -ftrapv */
#define TRAPPING(name, type)                                                    \
    type name##_add(type a, type b) { return a + b; }                           \
    type name##_subtract(type a, type b) { return a - b; }                      \
    type name##_multiply(type a, type b) { return a * b; }                      \
    type name##_negate(type a) { return -a; }                                   \
    type name##_absolute(type a) { return a < 0 ? -a : a; }                     \
    type name##_increment(type a) { return ++a; }
TRAPPING(int, int)
TRAPPING(llong, long long)
TRAPPING(int128, __int128)
int absolute(int a) { return __builtin_abs(a); }
long long labsolute(long long a) { return __builtin_llabs(a); }
