//! `exp`, `exp2`, `exp10`, `pow10`, `expm1`, `exp2m1`, `exp10m1`: C23 7.12.6.
//!
//! After P. T. P. Tang, "Table-driven implementation of the exponential function in IEEE floating-point arithmetic"
//! (1989): x = (64 k + i) ln 2 / 64 + r, so e^x = 2^k 2^(i/64) e^r, with a short polynomial for the last factor. The table
//! holds 2^(i/64) with a correction to some hundred bits.

use super::exponential_table::*;
use super::extended::{self, Extended};
use crate::builtins::binary128::F128;

/// 1.5 * 2^52: adding it rounds to an integer, which then stands in the low bits.
const TO_INTEGER: f64 = 6_755_399_441_055_744.0;

/// 2^(steps/64) e^r as table entry, power of two and what is missing to a factor of one, where `steps` still carries
/// [`TO_INTEGER`].
#[inline(always)]
fn pieces(steps: f64, r: f64) -> (u64, i64, f64) {
    let steps = steps.to_bits() as i64;
    let (correction, bits) = POWERS[(steps & 63) as usize];
    let square = r * r;
    let [c2, c3, c4, c5] = EXP;
    let rest = correction + r + square * ((c2 + r * c3) + square * (c4 + r * c5));
    // The constant's own bits are above those that the exponent needs.
    (bits, (steps >> 6 << 48) >> 48, rest)
}

/// 2^(steps/64) e^r where that is a normal number, well away from the subnormal ones.
#[inline(always)]
fn assemble_normal(steps: f64, r: f64) -> f64 {
    let (bits, exponent, rest) = pieces(steps, r);
    let scale = f64::from_bits(bits.wrapping_add((exponent as u64) << 52));
    scale + scale * rest
}

/// 2^(steps/64) e^r.
#[inline(always)]
fn assemble(steps: f64, r: f64) -> f64 {
    let (bits, exponent, rest) = pieces(steps, r);
    if (-960..=1022).contains(&exponent) {
        let scale = f64::from_bits(bits.wrapping_add((exponent as u64) << 52));
        scale + scale * rest
    } else {
        assemble_at_the_edge(exponent, bits, rest)
    }
}

/// The same where 2^k is not a normal number.
#[cold]
#[inline(never)]
fn assemble_at_the_edge(exponent: i64, bits: u64, rest: f64) -> f64 {
    let half = exponent / 2;
    let scale = f64::from_bits(bits.wrapping_add((half as u64) << 52));
    if exponent > 0 {
        let power = f64::from_bits(((1023 + exponent - half) as u64) << 52);
        return (scale + scale * rest) * power;
    }
    // Below the normal range: add the number whose last place is that of the result, so that the sum is rounded there,
    // once; what the rounding of `value` lost goes in with it. The places that were added are the result's bits: no
    // arithmetic gives a subnormal number, which takes the processor a hundred cycles.
    let large = f64::from_bits(bits.wrapping_add(((exponent + 1000) as u64) << 52));
    let exact = large + large * rest;
    let lost = (large - exact) + large * rest;
    let place = f64::from_bits((1023 - 1022 + 1000) << 52);
    if exact >= place {
        return exact * f64::from_bits((1023 - 1000) << 52);
    }
    let sum = place + exact;
    let sum = sum + (((place - sum) + exact) + lost);
    f64::from_bits(sum.to_bits() - place.to_bits())
}

/// e^(x + tail), for |x| below 1100.
#[inline(always)]
pub(super) fn exp_with_tail(x: f64, tail: f64) -> f64 {
    let shifted = x * STEPS_PER_E + TO_INTEGER;
    let steps = shifted - TO_INTEGER;
    assemble(
        shifted,
        (x - steps * LN_2_STEP_HIGH) + (tail - steps * LN_2_STEP_LOW),
    )
}

/// e^(x + tail) as s (1 + m) 2^k: s in [1, 2), m, and k; for |x| below 1100.
#[inline(always)]
pub(super) fn exp_in_parts(x: f64, tail: f64) -> (f64, f64, i64) {
    let shifted = x * STEPS_PER_E + TO_INTEGER;
    let steps = shifted - TO_INTEGER;
    let r = (x - steps * LN_2_STEP_HIGH) + (tail - steps * LN_2_STEP_LOW);
    let (bits, exponent, rest) = pieces(shifted, r);
    (f64::from_bits(bits), rest, exponent)
}

/// e^x and e^-x for x in [0, 700): their halves a and b from the table, what the products of those with the corrections of
/// the table are, and cosh r - 1 and sinh r for the rest r of x, so that e^x / 2 = a (1 + even + odd) and
/// e^-x / 2 = b (1 + even - odd).
pub(super) struct Halves {
    pub a: f64,
    pub b: f64,
    pub a_low: f64,
    pub b_low: f64,
    pub even: f64,
    pub odd: f64,
}

/// Both exponentials of x in [0, 700).
#[inline(always)]
pub(super) fn halves(x: f64) -> Halves {
    let shifted = x * STEPS_PER_E + TO_INTEGER;
    let steps = shifted - TO_INTEGER;
    let r = (x - steps * LN_2_STEP_HIGH) - steps * LN_2_STEP_LOW;
    let square = r * r;
    let ([e0, e1], [o0, o1]) = (EVEN, ODD);
    let steps = shifted.to_bits();
    let half = |steps: u64| {
        let (correction, bits) = POWERS[(steps & 63) as usize];
        let value = f64::from_bits(bits.wrapping_add(((steps >> 6) << 52).wrapping_sub(1 << 52)));
        (value, value * correction)
    };
    let (a, a_low) = half(steps);
    let (b, b_low) = half(steps.wrapping_neg());
    Halves {
        a,
        b,
        a_low,
        b_low,
        even: square * (e0 + square * e1),
        odd: r + r * square * (o0 + square * o1),
    }
}

/// The largest number whose e^x is finite.
const LN_LARGEST: f64 = 709.782_712_893_384;

/// e^x as a sum of two doubles, for |x| below 700.
#[inline(always)]
pub(super) fn exp_in_two(x: f64) -> (f64, f64) {
    let shifted = x * STEPS_PER_E + TO_INTEGER;
    let steps = shifted - TO_INTEGER;
    let r = (x - steps * LN_2_STEP_HIGH) - steps * LN_2_STEP_LOW;
    let (bits, exponent, rest) = pieces(shifted, r);
    let scale = f64::from_bits(bits.wrapping_add((exponent as u64) << 52));
    (scale, scale * rest)
}

/// What an exponential function gives outside the range where its formula holds: 1 + x for tiny arguments, infinity, zero.
#[cold]
fn outside(x: f64) -> f64 {
    if x.abs() < 1.0 || x.is_nan() {
        1.0 + x
    } else if x > 0.0 {
        f64::INFINITY
    } else {
        0.0
    }
}

/// Whether |x| is in [2^-60, limit).
#[inline(always)]
fn usual(x: f64, limit: f64) -> bool {
    let magnitude = x.to_bits() & (u64::MAX >> 1);
    let tiny = (1023 - 60) << 52;
    magnitude.wrapping_sub(tiny) < limit.to_bits() - tiny
}

/// e^x.
#[inline]
pub fn exp(x: f64) -> f64 {
    if usual(x, 660.0) {
        let shifted = x * STEPS_PER_E + TO_INTEGER;
        let steps = shifted - TO_INTEGER;
        return assemble_normal(
            shifted,
            (x - steps * LN_2_STEP_HIGH) - steps * LN_2_STEP_LOW,
        );
    }
    if x.abs() < 1.0 {
        return 1.0 + x;
    }
    if !(x <= LN_LARGEST && x >= -745.133_219_101_941_2) {
        return outside(x);
    }
    exp_with_tail(x, 0.0)
}

/// 2^x.
#[inline]
pub fn exp2(x: f64) -> f64 {
    let shifted = x * 64.0 + TO_INTEGER;
    let steps = shifted - TO_INTEGER;
    let r = (x - steps * (1.0 / 64.0)) * core::f64::consts::LN_2;
    if usual(x, 950.0) {
        return assemble_normal(shifted, r);
    }
    if !(x < 1024.0 && x > -1075.0 && x.abs() > 1.0) {
        return outside(x);
    }
    assemble(shifted, r)
}

/// 10^x.
#[inline]
pub fn exp10(x: f64) -> f64 {
    if !usual(x, 307.0) && !(x < 308.254_715_559_916_75 && x >= -323.607_5 && x.abs() > 1.0) {
        return outside(x);
    }
    let shifted = x * STEPS_PER_10 + TO_INTEGER;
    let steps = shifted - TO_INTEGER;
    let (high, low) = (x - steps * LG_2_STEP_HIGH, steps * LG_2_STEP_LOW);
    assemble(shifted, (high - low) * core::f64::consts::LN_10)
}

/// e^x - 1.
#[inline]
pub fn expm1(x: f64) -> f64 {
    if x.abs() < 1.0 / 18_014_398_509_481_984.0 {
        return x;
    }
    if x.abs() < 0.35 {
        let square = x * x;
        let [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10] = EXPM1;
        let low = (c0 + x * c1) + square * (c2 + x * c3);
        let middle = (c4 + x * c5) + square * (c6 + x * c7);
        let high = (c8 + x * c9) + square * c10;
        let fourth = square * square;
        let rest = low + fourth * (middle + fourth * high);
        // Half the square exactly, in two parts.
        let head = f64::from_bits(x.to_bits() & !0x7ff_ffff);
        let tail = x - head;
        let half_square = 0.5 * head * head;
        let sum = x + half_square;
        return sum + ((x - sum) + half_square + (0.5 * tail * (x + head) + square * x * rest));
    }
    if !(x <= LN_LARGEST) || x < -40.0 {
        return if x < 0.0 {
            -1.0
        } else if x.is_nan() {
            x
        } else {
            f64::INFINITY
        };
    }
    let shifted = x * STEPS_PER_E + TO_INTEGER;
    let steps = shifted - TO_INTEGER;
    let (high, low) = (x - steps * LN_2_STEP_HIGH, steps * LN_2_STEP_LOW);
    let r = high - low;
    let rest_of_r = (high - r) - low;
    let steps = shifted.to_bits() as i64;
    let (correction, bits) = POWERS[(steps & 63) as usize];
    let square = r * r;
    let [c2, c3, c4, c5] = EXP;
    let rest = correction + rest_of_r + r + square * ((c2 + r * c3) + square * (c4 + r * c5));
    let exponent = (steps >> 6 << 48) >> 48;
    if exponent > 1022 {
        return assemble_at_the_edge(exponent, bits, rest);
    }
    let scale = f64::from_bits(bits.wrapping_add((exponent as u64) << 52));
    let difference = scale - 1.0;
    let lost = if scale > 1.0 {
        (scale - difference) - 1.0
    } else {
        scale - (difference + 1.0)
    };
    difference + (lost + scale * rest)
}

/// 2^x - 1.
pub fn exp2m1(x: f64) -> f64 {
    if x.abs() < 0.5 {
        let x = Extended::from_f64(x);
        return finish(extended::exponential::expm1(x * extended::constants::LN_2));
    }
    if x.abs() < 64.0 {
        finish(extended::exponential::exp2(Extended::from_f64(x)) - Extended::ONE)
    } else {
        exp2(x) - 1.0
    }
}

/// 10^x - 1.
pub fn exp10m1(x: f64) -> f64 {
    if x.abs() < 20.0 {
        let x = Extended::from_f64(x);
        return finish(extended::exponential::expm1(x * extended::constants::LN_10));
    }
    exp10(x) - 1.0
}

/// To double.
fn finish(value: Extended) -> f64 {
    value.to_f64()
}

/// 2^(steps/32) as a double for single precision, where `r` is what is left, |r| up to 1/2.
#[inline(always)]
pub(super) fn assemble_single(shifted: f64, r: f64) -> f64 {
    let steps = shifted.to_bits();
    let scale = f64::from_bits(POWERS_SINGLE[(steps & 31) as usize].wrapping_add(steps << 47));
    let [c0, c1, c2, c3] = EXP2_SINGLE;
    let square = r * r;
    scale * ((c0 + r * c1) + square * (c2 + r * c3))
}

/// 2^(x/32), rounded to single; `x` is far from overflow of double precision.
#[inline(always)]
fn single(x: f64) -> f32 {
    let shifted = x + TO_INTEGER;
    assemble_single(shifted, x - (shifted - TO_INTEGER)) as f32
}

/// e^x in single precision.
#[inline]
pub fn expf(x: f32) -> f32 {
    if !(x.abs() < 110.0) {
        return limit_single(x);
    }
    single(f64::from(x) * STEPS_PER_E_SINGLE)
}

/// Infinity, zero or NaN.
#[cold]
fn limit_single(x: f32) -> f32 {
    if x.is_nan() {
        x + x
    } else if x > 0.0 {
        f32::INFINITY
    } else {
        0.0
    }
}

/// 2^x in single precision.
#[inline]
pub fn exp2f(x: f32) -> f32 {
    if !(x.abs() < 160.0) {
        return limit_single(x);
    }
    single(f64::from(x) * 32.0)
}

/// 10^x in single precision.
#[inline]
pub fn exp10f(x: f32) -> f32 {
    if !(x.abs() < 50.0) {
        return limit_single(x);
    }
    single(f64::from(x) * STEPS_PER_10_SINGLE)
}

/// The rest r of x, and what is left of it: for single precision.
#[inline(always)]
fn reduce_single(x: f64) -> (u64, f64) {
    let shifted = x * STEPS_PER_E_SINGLE + TO_INTEGER;
    let r = x - (shifted - TO_INTEGER) * (core::f64::consts::LN_2 / 32.0);
    (shifted.to_bits(), r)
}

/// 2^(steps/32) from the table.
#[inline(always)]
fn power_single(steps: u64) -> f64 {
    f64::from_bits(POWERS_SINGLE[(steps & 31) as usize].wrapping_add(steps << 47))
}

/// a, b, cosh r - 1 and sinh r such that e^x / 2 = a (1 + even + odd) and e^-x / 2 = b (1 + even - odd), to some 40 bits.
#[inline(always)]
pub(super) fn halves_single(x: f64) -> (f64, f64, f64, f64) {
    let (steps, r) = reduce_single(x);
    let square = r * r;
    let ([e0, e1], [o0, o1, o2]) = (EVEN_SINGLE, ODD_SINGLE);
    (
        0.5 * power_single(steps),
        0.5 * power_single(steps.wrapping_neg()),
        square * (e0 + square * e1),
        r * (o0 + square * (o1 + square * o2)),
    )
}

/// e^x - 1 in single precision.
#[inline]
pub fn expm1f(x: f32) -> f32 {
    if !(x.abs() < 110.0) {
        return if x < 0.0 { -1.0 } else { limit_single(x) };
    }
    let (steps, r) = reduce_single(x.into());
    let square = r * r;
    let ([e0, e1], [o0, o1, o2]) = (EVEN_SINGLE, ODD_SINGLE);
    let power = power_single(steps);
    let rest = r * (o0 + square * (o1 + square * o2)) + square * (e0 + square * e1);
    (((power - 1.0) + power * rest) as f32).copysign(x)
}

/// e^x for a finite argument; a result out of range comes from rounding.
#[inline(always)]
fn long(x: F128, function: impl Fn(F128) -> F128, at_minus_infinity: F128, tiny: F128) -> F128 {
    if x.is_nan() {
        return x.quieted();
    }
    if x.is_zero() {
        return tiny;
    }
    // Beyond 2^15 the exponent of the result is out of range for any base.
    if x.exponent_field() >= 0x3fff + 15 {
        return if x.is_negative() {
            at_minus_infinity
        } else {
            F128::INFINITY
        };
    }
    function(x)
}

/// A function of binary128 from one of 192 bits.
#[inline(always)]
fn extended_by(function: impl Fn(Extended) -> Extended) -> impl Fn(F128) -> F128 {
    move |x| function(Extended::from_f128(x)).to_f128()
}

/// e^x in binary128.
pub fn expl(x: F128) -> F128 {
    long(x, super::long::exponential::exp, F128::ZERO, F128::ONE)
}

/// 2^x in binary128.
pub fn exp2l(x: F128) -> F128 {
    long(x, super::long::exponential::exp2, F128::ZERO, F128::ONE)
}

/// 10^x in binary128.
pub fn exp10l(x: F128) -> F128 {
    long(
        x,
        extended_by(|x| extended::exponential::exp_short(x * extended::constants::LN_10)),
        F128::ZERO,
        F128::ONE,
    )
}

/// e^x - 1 in binary128.
pub fn expm1l(x: F128) -> F128 {
    long(x, extended_by(extended::exponential::expm1), -F128::ONE, x)
}

/// 2^x - 1 in binary128.
pub fn exp2m1l(x: F128) -> F128 {
    long(
        x,
        extended_by(|x| extended::exponential::expm1(x * extended::constants::LN_2)),
        -F128::ONE,
        x,
    )
}

/// 10^x - 1 in binary128.
pub fn exp10m1l(x: F128) -> F128 {
    long(
        x,
        extended_by(|x| extended::exponential::expm1(x * extended::constants::LN_10)),
        -F128::ONE,
        x,
    )
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;

    /// e^x.
    #[unsafe(no_mangle)]
    pub extern "C" fn exp(x: f64) -> f64 {
        super::exp(x)
    }

    /// e^x in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn expf(x: f32) -> f32 {
        super::expf(x)
    }

    /// e^x in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn expl(x: u128) -> u128 {
        super::expl(F128(x)).0
    }

    /// 2^x.
    #[unsafe(no_mangle)]
    pub extern "C" fn exp2(x: f64) -> f64 {
        super::exp2(x)
    }

    /// 2^x in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn exp2f(x: f32) -> f32 {
        super::exp2f(x)
    }

    /// 2^x in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn exp2l(x: u128) -> u128 {
        super::exp2l(F128(x)).0
    }

    /// 10^x.
    #[unsafe(no_mangle)]
    pub extern "C" fn exp10(x: f64) -> f64 {
        super::exp10(x)
    }

    /// 10^x in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn exp10f(x: f32) -> f32 {
        super::exp10f(x)
    }

    /// 10^x in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn exp10l(x: u128) -> u128 {
        super::exp10l(F128(x)).0
    }

    /// e^x - 1.
    #[unsafe(no_mangle)]
    pub extern "C" fn expm1(x: f64) -> f64 {
        super::expm1(x)
    }

    /// e^x - 1 in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn expm1f(x: f32) -> f32 {
        super::expm1f(x)
    }

    /// e^x - 1 in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn expm1l(x: u128) -> u128 {
        super::expm1l(F128(x)).0
    }

    /// 2^x - 1.
    #[unsafe(no_mangle)]
    pub extern "C" fn exp2m1(x: f64) -> f64 {
        super::exp2m1(x)
    }

    /// 2^x - 1 in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn exp2m1f(x: f32) -> f32 {
        super::exp2m1(x.into()) as f32
    }

    /// 2^x - 1 in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn exp2m1l(x: u128) -> u128 {
        super::exp2m1l(F128(x)).0
    }

    /// 10^x - 1.
    #[unsafe(no_mangle)]
    pub extern "C" fn exp10m1(x: f64) -> f64 {
        super::exp10m1(x)
    }

    /// 10^x - 1 in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn exp10m1f(x: f32) -> f32 {
        super::exp10m1(x.into()) as f32
    }

    /// 10^x - 1 in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn exp10m1l(x: u128) -> u128 {
        super::exp10m1l(F128(x)).0
    }

    /// 10^x.
    #[unsafe(no_mangle)]
    pub extern "C" fn pow10(x: f64) -> f64 {
        super::exp10(x)
    }

    /// 10^x in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn pow10f(x: f32) -> f32 {
        super::exp10f(x)
    }

    /// 10^x in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn pow10l(x: u128) -> u128 {
        super::exp10l(F128(x)).0
    }
}
