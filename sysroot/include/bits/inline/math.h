/* Bodies for functions of <math.h> that are a few instructions. */
#ifndef _BITS_INLINE_MATH_H
#define _BITS_INLINE_MATH_H

#ifdef __wasm_nontrapping_fptoint__
__INLINE_ALWAYS long(lrint)(double __x) {
    return __builtin_wasm_trunc_saturate_s_i32_f64(__builtin_rint(__x));
}
__INLINE_ALWAYS long(lrintf)(float __x) {
    return __builtin_wasm_trunc_saturate_s_i32_f32(__builtin_rintf(__x));
}
__extension__ __INLINE_ALWAYS long long(llrint)(double __x) {
    return __builtin_wasm_trunc_saturate_s_i64_f64(__builtin_rint(__x));
}
__extension__ __INLINE_ALWAYS long long(llrintf)(float __x) {
    return __builtin_wasm_trunc_saturate_s_i64_f32(__builtin_rintf(__x));
}
#endif

#if __INLINE_LARGER
/* The largest number below a half carries everything from a half on over the next integer, and nothing below. */
__INLINE_ALWAYS double __round_away(double __x) {
    return __builtin_trunc(__x + __builtin_copysign(0.49999999999999994, __x));
}
__INLINE_ALWAYS float __round_awayf(float __x) {
    return __builtin_truncf(__x + __builtin_copysignf(0.49999997F, __x));
}
__INLINE_ALWAYS double(round)(double __x) { return __round_away(__x); }
__INLINE_ALWAYS float(roundf)(float __x) { return __round_awayf(__x); }
#ifdef __wasm_nontrapping_fptoint__
__INLINE_ALWAYS long(lround)(double __x) {
    return __builtin_wasm_trunc_saturate_s_i32_f64(__round_away(__x));
}
__INLINE_ALWAYS long(lroundf)(float __x) {
    return __builtin_wasm_trunc_saturate_s_i32_f32(__round_awayf(__x));
}
__extension__ __INLINE_ALWAYS long long(llround)(double __x) {
    return __builtin_wasm_trunc_saturate_s_i64_f64(__round_away(__x));
}
__extension__ __INLINE_ALWAYS long long(llroundf)(float __x) {
    return __builtin_wasm_trunc_saturate_s_i64_f32(__round_awayf(__x));
}
#endif

/* The instruction gives a NaN for a NaN: it gets the other number twice instead. */
__INLINE_ALWAYS double(fmax)(double __x, double __y) {
    return __builtin_wasm_max_f64(__x != __x ? __y : __x, __y != __y ? __x : __y);
}
__INLINE_ALWAYS float(fmaxf)(float __x, float __y) {
    return __builtin_wasm_max_f32(__x != __x ? __y : __x, __y != __y ? __x : __y);
}
__INLINE_ALWAYS double(fmin)(double __x, double __y) {
    return __builtin_wasm_min_f64(__x != __x ? __y : __x, __y != __y ? __x : __y);
}
__INLINE_ALWAYS float(fminf)(float __x, float __y) {
    return __builtin_wasm_min_f32(__x != __x ? __y : __x, __y != __y ? __x : __y);
}
__INLINE_ALWAYS double(fdim)(double __x, double __y) { return __x <= __y ? 0 : __x - __y; }
__INLINE_ALWAYS float(fdimf)(float __x, float __y) { return __x <= __y ? 0 : __x - __y; }

__INLINE_ALWAYS double(modf)(double __x, double *__whole) {
    *__whole = __builtin_trunc(__x);
    return __builtin_copysign(__builtin_isinf(__x) ? 0 : __x - *__whole, __x);
}
__INLINE_ALWAYS float(modff)(float __x, float *__whole) {
    *__whole = __builtin_truncf(__x);
    return __builtin_copysignf(__builtin_isinf(__x) ? 0 : __x - *__whole, __x);
}

/* A double and its bits. */
__extension__ typedef unsigned long long __double_bits;
union __double_and_bits {
    double __value;
    __double_bits __bits;
};

/* The functions of these names, for what the bodies leave to them. */
double __lib_scalbn(double, int);
double __lib_frexp(double, int *);

__INLINE_ALWAYS double __scale(double __x, int __n) {
    union __double_and_bits __power;
    if (__n < -1022 || __n > 1023)
        return __lib_scalbn(__x, __n);
    __power.__bits = (__double_bits)(__n + 1023) << 52;
    return __x * __power.__value;
}
__INLINE_ALWAYS double(scalbn)(double __x, int __n) { return __scale(__x, __n); }
__INLINE_ALWAYS double(ldexp)(double __x, int __n) { return __scale(__x, __n); }
__INLINE_ALWAYS double(frexp)(double __x, int *__exponent) {
    union __double_and_bits __number;
    int __field;
    __number.__value = __x;
    __field = (int)(__number.__bits >> 52) & 0x7ff;
    /* Not a normal number. */
    if (__field == 0 || __field == 0x7ff)
        return __lib_frexp(__x, __exponent);
    *__exponent = __field - 1022;
    __number.__bits &= ~((__double_bits)0x7ff << 52);
    __number.__bits |= (__double_bits)1022 << 52;
    return __number.__value;
}
#endif

#endif
