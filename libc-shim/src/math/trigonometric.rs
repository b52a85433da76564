//! `sin`, `cos`, `tan`, `sincos`: C23 7.12.4.
//!
//! The argument is reduced to |r| <= π/4 by subtracting a multiple of π/2, kept as a sum of two doubles: in three steps
//! after W. J. Cody and W. Waite, "Software Manual for the Elementary Functions" (1980), for arguments up to 2^19, else
//! after M. Payne and R. Hanek, "Radian reduction for trigonometric functions" (1983), in integers: only those bits of 2/π
//! are multiplied that do not give whole turns.

use super::long;
use super::pairs::{self, Pair};
use super::trigonometric_table::*;
use crate::builtins::binary128::F128;
use crate::builtins::limbs::{multiply, multiply_high};

/// 1.5 * 2^52: adding it rounds to an integer, which then stands in the low bits.
const TO_INTEGER: f64 = 6_755_399_441_055_744.0;

/// x = quadrant π/2 + high + low.
#[derive(Clone, Copy)]
struct Reduced {
    quadrant: u32,
    high: f64,
    low: f64,
}

/// Reduces a number below 2^19 in magnitude that is not too close to a multiple of π/2 for that; `None` for others.
#[inline(always)]
fn reduce(x: f64) -> Option<Reduced> {
    let shifted = x * TWO_OVER_PI_DOUBLE + TO_INTEGER;
    let count = shifted - TO_INTEGER;
    // The first product is exact, and so is the first difference; what the second product loses is below 2^-68.
    let first = x - count * HALF_PI_1;
    let step = count * HALF_PI_2;
    let high = first - step;
    (x.abs() < 524_288.0 && (high.abs() > 1.0 / 4096.0 || count == 0.0)).then_some(Reduced {
        quadrant: shifted.to_bits() as u32,
        high,
        low: (first - high) - step,
    })
}

/// Reduces any finite number of at least 2^-10.
fn reduce_by_integers(x: f64) -> Reduced {
    let bits = x.to_bits();
    let mantissa = bits & ((1 << 52) - 1) | 1 << 52;
    // |x| = mantissa 2^(exponent - 52); bits of 2/π above weight 2^(54 - exponent) only add multiples of four.
    let skipped = ((bits >> 52) as u32 & 0x7ff).wrapping_sub(1023 - 10);
    let (word, shift) = ((skipped / 64) as usize, skipped % 64);
    let at = |index: usize| TWO_OVER_PI.get(word + index).copied().unwrap_or(0);
    let window = |index: usize| at(index) << shift | (at(index + 1) >> 1) >> (63 - shift);
    let low = multiply_high(window(2), mantissa);
    let middle = multiply(window(1), mantissa) + low as u128;
    let high = window(0)
        .wrapping_mul(mantissa)
        .wrapping_add((middle >> 64) as u64);
    let fraction = (high as u128) << 64 | middle as u64 as u128;
    // Two bits of quadrant, then the fraction of one; above one half it is taken from the other side.
    let rest = (fraction << 2) as i128;
    let up = (rest < 0) as u32;
    let quadrant = (high >> 62) as u32 + up;
    let distance = rest.unsigned_abs();
    let zeros = crate::builtins::limbs::leading_zeros(distance).min(127);
    let normalized = crate::builtins::limbs::shift_left(distance, zeros);
    // The fraction times π/2: the upper part is cut to 27 bits so that
    // its product is exact.
    let top = (normalized >> 64) as u64;
    let upper = (top >> 37 << 37) as f64;
    let lower = ((normalized << 27 >> 64) as u64) as f64 / 134_217_728.0;
    let head = f64::from_bits(HALF_PI_HIGH.to_bits() & !0x7ff_ffff);
    let under = (HALF_PI_HIGH - head) + HALF_PI_LOW;
    let product = upper * head;
    let rest_of_product = upper * under + lower * HALF_PI_HIGH;
    // 2^-64 for the integer, and 2^-zeros; signs of the argument and of the side.
    let negative = (x < 0.0) != (up != 0);
    let scale = f64::from_bits(((1023 - 64 - zeros as u64) << 52) | (negative as u64) << 63);
    let sum = product + rest_of_product;
    Reduced {
        quadrant: if x < 0.0 {
            0u32.wrapping_sub(quadrant)
        } else {
            quadrant
        },
        high: sum * scale,
        low: ((product - sum) + rest_of_product) * scale,
    }
}

/// The sine (`which` 0) or the cosine (1) of `high + low`, |high| up to π/4. Both are one formula with other coefficients:
/// a branch here would be taken at random.
#[inline(always)]
fn sine_or_cosine(which: u32, high: f64, low: f64) -> f64 {
    let [a, b, k, c0, c1, c2, c3, c4, c5] = SINE_AND_COSINE[(which & 1) as usize];
    let square = high * high;
    let fourth = square * square;
    let factor = a * high + b;
    let near = (c0 + square * c1) + fourth * (c2 + square * c3);
    let series = near + fourth * fourth * (c4 + square * c5);
    let step = factor * (k * square);
    let head = factor + step;
    let slope = a * (1.0 - 0.5 * square) - b * high;
    let rest = ((factor - head) + step) + slope * low;
    head + (factor * fourth * series + rest)
}

/// |sin πx| in two doubles, for x from 0 to 2^52; zero at integers.
pub(super) fn sine_of_half_turns(x: f64) -> Pair {
    let nearest = (x + TO_INTEGER) - TO_INTEGER;
    let distance = (x - nearest).abs();
    // From the middle between two integers a quarter away it is a cosine.
    let (which, distance) = if distance > 0.25 {
        (1, 0.5 - distance)
    } else {
        (0, distance)
    };
    let half_turn = (core::f64::consts::PI, 2.0 * HALF_PI_LOW);
    let angle = pairs::product((distance, 0.0), half_turn);
    // 1 + k z + z² p(z) with the second term in two doubles.
    let [a, b, k, c0, c1, c2, c3, c4, c5] = SINE_AND_COSINE[which];
    let square = pairs::product(angle, angle);
    let (z, fourth) = (square.0, square.0 * square.0);
    let near = (c0 + z * c1) + fourth * (c2 + z * c3);
    let series = near + fourth * fourth * (c4 + z * c5);
    let (step, step_low) = pairs::product(square, (k, a * SIXTH_LOW));
    let (high, low) = pairs::sum(1.0, step);
    let factor = (a * angle.0 + b, a * angle.1);
    pairs::product((high, low + (step_low + fourth * series)), factor)
}

/// -1/6 less its double.
const SIXTH_LOW: f64 = -9.251_858_538_542_97e-18;

/// The number, negative when bit 1 of the quadrant is set.
#[inline(always)]
fn with_sign_of(quadrant: u32, value: f64) -> f64 {
    f64::from_bits(value.to_bits() ^ u64::from(quadrant & 2) << 62)
}

/// The function at π/2 times `quarter` further on: 0 makes sin x, 1 cos x.
#[inline(always)]
fn shifted_sine(r: Reduced, quarter: u32) -> f64 {
    let quadrant = r.quadrant.wrapping_add(quarter);
    with_sign_of(quadrant, sine_or_cosine(quadrant, r.high, r.low))
}

/// The same for arguments that [`reduce`] does not take. A function of its own, so that the usual case needs no memory.
#[cold]
fn shifted_sine_far(x: f64, quarter: u32) -> f64 {
    if !(x.abs() < f64::INFINITY) {
        return x - x;
    }
    shifted_sine(reduce_by_integers(x), quarter)
}

/// sin x.
#[inline]
pub fn sin(x: f64) -> f64 {
    if x.abs() < 1.0 / 134_217_728.0 {
        return x;
    }
    match reduce(x) {
        Some(r) => shifted_sine(r, 0),
        None => shifted_sine_far(x, 0),
    }
}

/// cos x.
#[inline]
pub fn cos(x: f64) -> f64 {
    match reduce(x) {
        Some(r) => shifted_sine(r, 1),
        None => shifted_sine_far(x, 1),
    }
}

/// sin x and cos x.
#[inline]
pub fn sincos(x: f64) -> (f64, f64) {
    if x == 0.0 {
        return (x, 1.0);
    }
    match reduce(x) {
        Some(r) => (shifted_sine(r, 0), shifted_sine(r, 1)),
        None => (shifted_sine_far(x, 0), shifted_sine_far(x, 1)),
    }
}

/// Splits off the upper 26 bits.
#[inline(always)]
fn head_of(x: f64) -> f64 {
    f64::from_bits(x.to_bits() & !0x7ff_ffff)
}

/// Exchanges two numbers when `which` is odd, without a branch.
#[inline(always)]
fn exchange(which: u32, x: f64, y: f64) -> (f64, f64) {
    let mask = 0u64.wrapping_sub(u64::from(which & 1));
    let difference = (x.to_bits() ^ y.to_bits()) & mask;
    (
        f64::from_bits(x.to_bits() ^ difference),
        f64::from_bits(y.to_bits() ^ difference),
    )
}

/// tan x. With T the tangent of the nearest multiple of 1/64 and τ that of the rest, the tangent is (T + τ) / (1 - T τ) in even
/// quadrants and minus the reciprocal of that in odd ones: numerator and denominator with what their rounding lost, and one
/// correction of the quotient (after P. T. P. Tang, "Table-lookup algorithms for elementary functions and their error
/// analysis", 1991).
#[inline]
pub fn tan(x: f64) -> f64 {
    if x.abs() < 1.0 / 134_217_728.0 {
        return x;
    }
    match reduce(x) {
        Some(r) => tangent(r),
        None => tangent_far(x),
    }
}

/// The tangent for arguments that [`reduce`] does not take.
#[cold]
fn tangent_far(x: f64) -> f64 {
    if !(x.abs() < f64::INFINITY) {
        return x - x;
    }
    tangent(reduce_by_integers(x))
}

/// The tangent of a reduced argument.
#[inline(always)]
fn tangent(r: Reduced) -> f64 {
    let sign = r.high.to_bits() & 1 << 63;
    let high = f64::from_bits(r.high.to_bits() ^ sign);
    let low = f64::from_bits(r.low.to_bits() ^ sign);
    let shifted = high + TO_INTEGER / 64.0;
    let [tangent, tangent_low] = TANGENTS[shifted.to_bits() as usize & 63];
    let t = high - (shifted - TO_INTEGER / 64.0);
    let square = t * t;
    let [c0, c1, c2] = TANGENT;
    let rest = low + t * square * (c0 + square * (c1 + square * c2));
    let small = t + rest;
    let sine = tangent + small;
    let sine_low = ((tangent - sine) + small) + (((t - small) + rest) + tangent_low);
    let product = tangent * small;
    let cosine = 1.0 - product;
    let cosine_low = (1.0 - cosine) - product;
    let (n, d) = exchange(r.quadrant, sine, cosine);
    let (n_low, d_low) = exchange(r.quadrant, sine_low, cosine_low);
    let reciprocal = 1.0 / d;
    let quotient = n / d;
    // n - quotient d exactly, by halves.
    let (q, e) = (head_of(quotient), head_of(d));
    let remainder = (n - q * e) - (q * (d - e) + (quotient - q) * d);
    let value = quotient + (remainder + (n_low - quotient * d_low)) * reciprocal;
    f64::from_bits(value.to_bits() ^ sign ^ u64::from(r.quadrant & 1) << 63)
}

/// x = quadrant π/2 + r in double precision, for a single below 2^19 in magnitude.
#[inline(always)]
fn reduce_single(x: f32) -> Option<(u32, f64)> {
    let wide = f64::from(x);
    let shifted = wide * TWO_OVER_PI_DOUBLE + TO_INTEGER;
    let count = shifted - TO_INTEGER;
    let rest = (wide - count * HALF_PI_1) - count * HALF_PI_2;
    (x.abs() < 524_288.0).then_some((shifted.to_bits() as u32, rest))
}

/// The sine (`which` 0) or the cosine (1) in double precision, good to some 35 bits.
#[inline(always)]
fn sine_or_cosine_single(which: u32, r: f64) -> f64 {
    let [a, b, c0, c1, c2, c3, c4] = SINE_AND_COSINE_SINGLE[(which & 1) as usize];
    let square = r * r;
    let fourth = square * square;
    (a * r + b) * ((c0 + square * c1) + fourth * ((c2 + square * c3) + fourth * c4))
}

/// The function at π/2 times `quarter` further on: 0 makes sin x, 1 cos x.
#[inline(always)]
fn shifted_sine_single((quadrant, r): (u32, f64), quarter: u32) -> f32 {
    let quadrant = quadrant.wrapping_add(quarter);
    with_sign_of(quadrant, sine_or_cosine_single(quadrant, r)) as f32
}

/// The same for large arguments.
#[cold]
fn shifted_sine_single_far(x: f32, quarter: u32) -> f32 {
    if !(x.abs() < f32::INFINITY) {
        return x - x;
    }
    let Reduced { quadrant, high, .. } = reduce_by_integers(x.into());
    shifted_sine_single((quadrant, high), quarter)
}

/// sin x in single precision.
#[inline]
pub fn sinf(x: f32) -> f32 {
    if x == 0.0 {
        return x;
    }
    match reduce_single(x) {
        Some(r) => shifted_sine_single(r, 0),
        None => shifted_sine_single_far(x, 0),
    }
}

/// cos x in single precision.
#[inline]
pub fn cosf(x: f32) -> f32 {
    match reduce_single(x) {
        Some(r) => shifted_sine_single(r, 1),
        None => shifted_sine_single_far(x, 1),
    }
}

/// sin x and cos x in single precision.
#[inline]
pub fn sincosf(x: f32) -> (f32, f32) {
    if x == 0.0 {
        return (x, 1.0);
    }
    match reduce_single(x) {
        Some(r) => (shifted_sine_single(r, 0), shifted_sine_single(r, 1)),
        None => (shifted_sine_single_far(x, 0), shifted_sine_single_far(x, 1)),
    }
}

/// tan x in single precision.
#[inline]
pub fn tanf(x: f32) -> f32 {
    if x == 0.0 {
        return x;
    }
    match reduce_single(x) {
        Some(r) => tangent_single(r),
        None => tangent_single_far(x),
    }
}

/// The tangent for large arguments.
#[cold]
fn tangent_single_far(x: f32) -> f32 {
    if !(x.abs() < f32::INFINITY) {
        return x - x;
    }
    let Reduced { quadrant, high, .. } = reduce_by_integers(x.into());
    tangent_single((quadrant, high))
}

/// The tangent of a reduced argument.
#[inline(always)]
fn tangent_single((quadrant, r): (u32, f64)) -> f32 {
    let [[_, _, s0, s1, s2, s3, s4], [_, _, c0, c1, c2, c3, c4]] = SINE_AND_COSINE_SINGLE;
    let square = r * r;
    let fourth = square * square;
    let sine = r * ((s0 + square * s1) + fourth * ((s2 + square * s3) + fourth * s4));
    let cosine = (c0 + square * c1) + fourth * ((c2 + square * c3) + fourth * c4);
    let (n, d) = exchange(quadrant, sine, cosine);
    with_sign_of(quadrant << 1, n / d) as f32
}

/// sin x and cos x in binary128.
pub fn sincosl(x: F128) -> (F128, F128) {
    if x.is_zero() {
        return (x, F128::ONE);
    }
    if !x.is_finite() {
        let value = x - x;
        return (value, value);
    }
    long::trigonometric::sine_and_cosine(x)
}

/// sin x in binary128.
pub fn sinl(x: F128) -> F128 {
    if x.is_zero() || !x.is_finite() {
        return if x.is_zero() { x } else { x - x };
    }
    long::trigonometric::shifted_sine(x, 0)
}

/// cos x in binary128.
pub fn cosl(x: F128) -> F128 {
    if !x.is_finite() {
        return x - x;
    }
    long::trigonometric::shifted_sine(x, 1)
}

/// tan x in binary128.
pub fn tanl(x: F128) -> F128 {
    if x.is_zero() || !x.is_finite() {
        return if x.is_zero() { x } else { x - x };
    }
    long::trigonometric::tangent(x)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;

    /// The sine.
    #[unsafe(no_mangle)]
    pub extern "C" fn sin(x: f64) -> f64 {
        super::sin(x)
    }

    /// The sine in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn sinf(x: f32) -> f32 {
        super::sinf(x)
    }

    /// The sine in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn sinl(x: u128) -> u128 {
        super::sinl(F128(x)).0
    }

    /// The cosine.
    #[unsafe(no_mangle)]
    pub extern "C" fn cos(x: f64) -> f64 {
        super::cos(x)
    }

    /// The cosine in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cosf(x: f32) -> f32 {
        super::cosf(x)
    }

    /// The cosine in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cosl(x: u128) -> u128 {
        super::cosl(F128(x)).0
    }

    /// The tangent.
    #[unsafe(no_mangle)]
    pub extern "C" fn tan(x: f64) -> f64 {
        super::tan(x)
    }

    /// The tangent in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn tanf(x: f32) -> f32 {
        super::tanf(x)
    }

    /// The tangent in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn tanl(x: u128) -> u128 {
        super::tanl(F128(x)).0
    }

    /// Sine and cosine.
    ///
    /// # Safety
    /// `sine` and `cosine` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sincos(x: f64, sine: *mut f64, cosine: *mut f64) {
        let (first, second) = super::sincos(x);
        // SAFETY: the caller's promise.
        unsafe { sine.write(first) }
        // SAFETY: the caller's promise.
        unsafe { cosine.write(second) }
    }

    /// Sine and cosine in single precision.
    ///
    /// # Safety
    /// `sine` and `cosine` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sincosf(x: f32, sine: *mut f32, cosine: *mut f32) {
        let (first, second) = super::sincosf(x);
        // SAFETY: the caller's promise.
        unsafe { sine.write(first) }
        // SAFETY: the caller's promise.
        unsafe { cosine.write(second) }
    }

    /// Sine and cosine in long double precision.
    ///
    /// # Safety
    /// `sine` and `cosine` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sincosl(x: u128, sine: *mut u128, cosine: *mut u128) {
        let (first, second) = super::sincosl(F128(x));
        // SAFETY: the caller's promise.
        unsafe { sine.write(first.0) }
        // SAFETY: the caller's promise.
        unsafe { cosine.write(second.0) }
    }
}
