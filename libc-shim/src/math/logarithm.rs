//! `log`, `log2`, `log10`, `log1p`, `logp1`, `log2p1`, `log10p1`: C23 7.12.6.
//!
//! After P. T. P. Tang, "Table-driven implementation of the logarithm function in IEEE floating-point arithmetic" (1990),
//! with reciprocals in place of his divisions: x = 2^k z, and for the interval in which z lies a reciprocal 1/c of twelve
//! bits. Multiplying the upper 21 bits of z by it is exact, so r = z/c - 1 is known exactly as a sum of two doubles, the
//! first of 26 bits at most. One interval is centred on 1 with c = 1: there ln x = ln(1 + r) has no other part.
//!
//! Away from 1 less is needed: there c itself is a double whose logarithm is all but exactly a multiple of 2^-42 (S. Gal and
//! B. Bachelis, "An accurate elementary mathematical library for the IEEE floating point standard", 1991), and
//! r = (z - c) (1/c).

use super::extended::{Extended, constants, logarithm};
use super::logarithm_table::*;
use crate::builtins::binary128::F128;

/// The bits at which the 128 intervals start; the middle of the 75th is 1.
const START: u64 = 0x3fe6_9000_0000_0000;

/// x = 2^k z with z around 1, and the interval of z.
struct Reduced {
    k: f64,
    /// z/c - 1 = head + tail, exactly.
    head: f64,
    tail: f64,
    /// ln c.
    log_high: f64,
    log_low: f64,
}

/// Reduces the normal number with these bits.
#[inline(always)]
fn reduce(bits: u64) -> Reduced {
    let offset = bits.wrapping_sub(START);
    let k = ((offset as i64) >> 52) as i32;
    let (reciprocal, log_high, log_low) = INTERVALS[(offset >> 45) as usize & 127];
    let z = bits.wrapping_sub(offset & (0xfff << 52));
    let upper = f64::from_bits(z & !0xffff_ffff);
    Reduced {
        k: f64::from(k),
        head: upper * reciprocal - 1.0,
        tail: (f64::from_bits(z) - upper) * reciprocal,
        log_high,
        log_low,
    }
}

/// (ln(1 + r) - r) / r².
#[inline(always)]
fn series(r: f64) -> f64 {
    let [c0, c1, c2, c3, c4, c5] = LOG;
    let square = r * r;
    (c0 + r * c1) + square * ((c2 + r * c3) + square * (c4 + r * c5))
}

/// What a logarithm is where x is not a positive normal number: `compute` gets the bits of a subnormal one scaled to a normal
/// one, and the exponent of the power of two that is missing.
#[cold]
fn unusual(x: f64, compute: impl Fn(u64, f64) -> f64) -> f64 {
    if x == 0.0 {
        f64::NEG_INFINITY
    } else if x < 0.0 {
        f64::NAN
    } else if x.is_nan() || x == f64::INFINITY {
        x + x
    } else {
        // In integers: processors take a hundred cycles to multiply a subnormal.
        let bits = x.to_bits();
        let zeros = bits.leading_zeros() - 11;
        compute(bits << zeros, -f64::from(zeros))
    }
}

/// Whether these are the bits of a positive normal number.
#[inline(always)]
fn is_normal(bits: u64) -> bool {
    bits.wrapping_sub(1 << 52) < (0x7ff << 52) - (1 << 52)
}

/// Whether these are the bits of a number in [15/16, 17/16), where the logarithm is so small that it needs the exact r.
#[inline(always)]
fn is_near_one(bits: u64) -> bool {
    bits.wrapping_sub(0x3fee << 48) < (0x3ff1 - 0x3fee) << 48
}

/// ln x.
#[inline(always)]
pub fn log(x: f64) -> f64 {
    let bits = x.to_bits();
    if !is_normal(bits) {
        return unusual(x, |bits, shift| {
            let Far { high, low, .. } = log_far(bits, shift);
            high + low
        });
    }
    if is_near_one(bits) {
        let (high, low) = log_near(x - 1.0);
        return high + low;
    }
    let Far { high, low, .. } = log_far(bits, 0.0);
    high + low
}

/// ln(x 2^shift) for a normal x that is not near one.
#[inline(always)]
pub(super) fn log_scaled(x: f64, shift: f64) -> f64 {
    let Far { high, low, .. } = log_far(x.to_bits(), shift);
    high + low
}

/// ln x in two doubles with some 60 good bits, for an x that is normal and not near one.
#[inline(always)]
pub(super) fn log_for_large(x: f64) -> (f64, f64) {
    let Far { high, low, .. } = log_far(x.to_bits(), 0.0);
    (high, low)
}

/// ln(x + rest) for an x below 2^1000 that is normal, not near one, and a much smaller `rest`.
#[inline(always)]
pub(super) fn log_of_sum(x: f64, rest: f64) -> f64 {
    let Far { high, low, scale } = log_far(x.to_bits(), 0.0);
    high + (low + rest * scale)
}

/// ln(x (1 + rest)) for an x that is normal and not near one, and a rest below half its last place.
#[inline(always)]
pub(super) fn log_of_product(x: f64, rest: f64) -> f64 {
    let Far { high, low, .. } = log_far(x.to_bits(), 0.0);
    high + (low + rest)
}

/// ln x as a sum of two doubles, and 1/x to some eight bits.
struct Far {
    high: f64,
    low: f64,
    scale: f64,
}

/// ln(x 2^shift), where x, given by its bits, is normal and not near one.
#[inline(always)]
fn log_far(bits: u64, shift: f64) -> Far {
    let offset = bits.wrapping_sub(START);
    let exponent = (offset as i64) >> 52;
    let [reciprocal, centre, log_centre] = CENTRES[(offset >> 45) as usize & 127];
    let z = f64::from_bits(bits.wrapping_sub(offset & (0xfff << 52)));
    let r = (z - centre) * reciprocal;
    let k = exponent as i32 as f64 + shift;
    let whole = k * LN_2_HIGH + log_centre;
    let high = whole + r;
    let square = r * r;
    let [c0, c1, c2, c3, c4] = LOG_FAR;
    let low = (((whole - high) + r) + k * LN_2_LOW) + square * (c0 + r * c1);
    Far {
        high,
        low: low + square * square * ((c2 + r * c3) + square * c4),
        scale: f64::from_bits(((1023 - exponent) as u64) << 52) * reciprocal,
    }
}

/// ln of the number with these (normal, positive) bits times 2^shift: a double and what it lacks, good to some 60 bits.
#[inline(always)]
fn log_in_parts(bits: u64, shift: f64) -> (f64, f64) {
    if bits.wrapping_sub(NEAR_ONE.0) < NEAR_ONE.1 - NEAR_ONE.0 && shift == 0.0 {
        let r = f64::from_bits(bits) - 1.0;
        return (r, r * r * series(r));
    }
    let reduced = reduce(bits);
    let k = reduced.k + shift;
    let r = reduced.head + reduced.tail;
    let whole = k * LN_2_HIGH + reduced.log_high;
    let high = whole + reduced.head;
    let low = (whole - high) + reduced.head + (reduced.tail + (k * LN_2_LOW + reduced.log_low));
    (high, low + r * r * series(r))
}

/// The bits of the interval around 1, where the logarithm has no other part than the series.
const NEAR_ONE: (u64, u64) = (START + (75 << 45), START + (76 << 45));

/// ln(x 2^shift) as a sum of two doubles with some 68 good bits, for a positive normal number. The second is below 2^-19 of
/// what the first may be, but not below its last place.
#[inline(always)]
pub(super) fn log_in_two(x: f64, shift: f64) -> (f64, f64) {
    let reduced = reduce(x.to_bits());
    let k = reduced.k + shift;
    let whole = k * LN_2_HIGH + reduced.log_high;
    let rest = k * LN_2_LOW + reduced.log_low;
    let r = reduced.head + reduced.tail;
    // Divided anew: next to 1 the reduced head is zero, and all of r would be rounded as a tail. The head has 26 bits: its
    // square is exact.
    let head = f64::from_bits(r.to_bits() & !0x7ff_ffff);
    let tail = (reduced.head - head) + reduced.tail;
    let half_square = -0.5 * head * head;
    let small = rest + (tail - tail * (head + 0.5 * tail));
    let [c3, c4, c5, c6, c7, c8] = LOG_LONG;
    let square = r * r;
    let cubic = r * square * ((c3 + r * c4) + square * ((c5 + r * c6) + square * (c7 + r * c8)));
    // Two exact sums, from the largest on.
    let first = whole + head;
    let first_lost = (whole - first) + head;
    let second = first + half_square;
    let second_lost = (first - second) + half_square;
    (second, (first_lost + second_lost + small) + cubic)
}

/// `(high + low) * factor` in two doubles, with the factor in two parts of which the first has 26 bits.
#[inline(always)]
fn times((high, low): (f64, f64), factor_high: f64, factor_low: f64) -> (f64, f64) {
    let head = f64::from_bits(high.to_bits() & !0x7ff_ffff);
    let under = (high - head) + low;
    (
        head * factor_high,
        under * factor_high + (head + under) * factor_low,
    )
}

/// log2 x. Exact for powers of two.
#[inline]
pub fn log2(x: f64) -> f64 {
    let bits = x.to_bits();
    if !is_normal(bits) {
        return unusual(x, log2_far);
    }
    if is_near_one(bits) {
        let (high, low) = times(log_near(x - 1.0), RECIPROCAL_LN_2_HIGH, RECIPROCAL_LN_2_LOW);
        return high + low;
    }
    log2_far(bits, 0.0)
}

/// log2(x 2^shift), where x, given by its bits, is normal and not near one.
#[inline(always)]
fn log2_far(bits: u64, shift: f64) -> f64 {
    let offset = bits.wrapping_sub(START);
    let index = (offset >> 45) as usize & 127;
    let ([reciprocal, centre, _], [log_high, log_low]) = (CENTRES[index], LOG2_OF_CENTRES[index]);
    let z = f64::from_bits(bits.wrapping_sub(offset & (0xfff << 52)));
    let r = (z - centre) * reciprocal;
    let whole = ((offset as i64) >> 52) as i32 as f64 + shift + log_high;
    let head = f64::from_bits(r.to_bits() & !0x7ff_ffff);
    let product = head * RECIPROCAL_LN_2_HIGH;
    let rest = (r - head) * RECIPROCAL_LN_2_HIGH + (r * RECIPROCAL_LN_2_LOW + log_low);
    let high = whole + product;
    let low = ((whole - high) + product) + rest;
    let square = r * r;
    let [c0, c1, c2, c3, c4] = LOG_FAR;
    let series = (c0 + r * c1) + square * ((c2 + r * c3) + square * c4);
    high + (low + square * core::f64::consts::LOG2_E * series)
}

/// log10 x. Exact for powers of ten.
#[inline]
pub fn log10(x: f64) -> f64 {
    let bits = x.to_bits();
    if !is_normal(bits) {
        return unusual(x, log10_normal);
    }
    log10_normal(bits, 0.0)
}

/// log10(x 2^shift) for a normal x, given by its bits.
#[inline(always)]
fn log10_normal(bits: u64, shift: f64) -> f64 {
    let (high, low) = times(
        log_in_parts(bits, shift),
        RECIPROCAL_LN_10_HIGH,
        RECIPROCAL_LN_10_LOW,
    );
    high + low
}

/// ln(1 + x).
#[inline(always)]
pub fn log1p(x: f64) -> f64 {
    if x.abs() < 0.0625 {
        let (high, low) = log_near(x);
        return if x == 0.0 { x } else { high + low };
    }
    let sum = 1.0 + x;
    if !is_normal(sum.to_bits()) || sum >= 9_007_199_254_740_992.0 {
        return log(sum);
    }
    // What the rounding of 1 + x lost (D. E. Knuth).
    let back = sum - 1.0;
    let lost = (1.0 - (sum - back)) + (x - back);
    log_of_sum(sum, lost)
}

/// ln(1 + r) as a sum of two doubles, for |r| up to 1/16: the square is exact in two parts.
#[inline(always)]
fn log_near(r: f64) -> (f64, f64) {
    let [c3, c4, c5, c6, c7, c8, c9, c10, c11, c12] = LOG_NEAR;
    let square = r * r;
    let fourth = square * square;
    let low = (c3 + r * c4) + square * (c5 + r * c6);
    let high = (c7 + r * c8) + square * (c9 + r * c10) + fourth * (c11 + r * c12);
    let head = f64::from_bits(r.to_bits() & !0x7ff_ffff);
    let half_square = 0.5 * head * head;
    let sum = r - half_square;
    let lost = ((r - sum) - half_square) - 0.5 * (r - head) * (r + head);
    (sum, lost + r * square * (low + fourth * high))
}

/// log2(1 + x).
pub fn log2p1(x: f64) -> f64 {
    double(x, |x| logarithm::log1p(x) * constants::RECIPROCAL_LN_2)
}

/// log10(1 + x).
pub fn log10p1(x: f64) -> f64 {
    double(x, |x| logarithm::log1p(x) * constants::RECIPROCAL_LN_10)
}

/// A function of 1 + x in 192 bits, rounded to double.
fn double(x: f64, function: fn(Extended) -> Extended) -> f64 {
    if x == 0.0 {
        return x;
    }
    if !(x > -1.0 && x < f64::INFINITY) {
        return if x == -1.0 {
            f64::NEG_INFINITY
        } else if x < -1.0 {
            f64::NAN
        } else {
            x
        };
    }
    function(Extended::from_f64(x)).to_f64()
}

/// log2 x in double precision, good to some 45 bits, for a positive normal number.
#[inline(always)]
pub(super) fn log2_for_single(x: f64) -> f64 {
    let bits = x.to_bits();
    let offset = bits.wrapping_sub(SINGLE_START);
    let k = ((offset as i64) >> 52) as i32;
    let z = f64::from_bits(bits.wrapping_sub(offset & (0xfff << 52)));
    log2_in_interval(z, k, (offset >> 47) as usize)
}

/// log2 x in double precision, good to some 45 bits, for a normal single above zero.
#[inline(always)]
pub(super) fn log2_of_normal(x: f32) -> f64 {
    // The start has no more digits than a single; only the exponent has another bias.
    const START: u32 = (SINGLE_START >> 29) as u32 - ((1023 - 127) << 23);
    let bits = x.to_bits();
    let offset = bits.wrapping_sub(START);
    let z = f32::from_bits(bits.wrapping_sub(offset & (0x1ff << 23)));
    log2_in_interval(z.into(), offset as i32 >> 23, (offset >> 18) as usize)
}

/// log2(z 2^k) with z in one of the intervals.
#[inline(always)]
fn log2_in_interval(z: f64, k: i32, interval: usize) -> f64 {
    let (reciprocal, log) = INTERVALS_SINGLE[interval & 31];
    let r = z * reciprocal - 1.0;
    let [c0, c1, c2, c3, c4] = LOG2_SINGLE;
    let square = r * r;
    let whole = (f64::from(k) + log) + r * c0;
    whole + square * ((c1 + r * c2) + square * (c3 + r * c4))
}

/// ln x in double precision, good to some 45 bits, for a positive normal number.
#[inline(always)]
pub(super) fn log_single(x: f64) -> f64 {
    log2_for_single(x) * core::f64::consts::LN_2
}

/// log2 x in double precision for the rest: subnormal numbers, zero, negative numbers, infinity and NaN.
#[cold]
fn unusual_single(x: f32) -> f64 {
    if x == 0.0 {
        f64::NEG_INFINITY
    } else if x < 0.0 {
        f64::NAN
    } else if x < f32::INFINITY {
        log2_for_single(x.into())
    } else {
        (x + x).into()
    }
}

/// Whether the number is normal and above zero.
#[inline(always)]
pub(super) fn is_normal_single(x: f32) -> bool {
    x.to_bits().wrapping_sub(1 << 23) < (0xff << 23) - (1 << 23)
}

/// log2 x in double precision.
#[inline(always)]
fn log2_single(x: f32) -> f64 {
    if is_normal_single(x) {
        log2_of_normal(x)
    } else {
        unusual_single(x)
    }
}

/// ln x in single precision.
#[inline]
pub fn logf(x: f32) -> f32 {
    (log2_single(x) * core::f64::consts::LN_2) as f32
}

/// log2 x in single precision.
#[inline]
pub fn log2f(x: f32) -> f32 {
    log2_single(x) as f32
}

/// log10 x in single precision.
#[inline]
pub fn log10f(x: f32) -> f32 {
    (log2_single(x) * core::f64::consts::LOG10_2) as f32
}

/// ln(1 + x) in single precision.
#[inline]
pub fn log1pf(x: f32) -> f32 {
    let wide = f64::from(x);
    if x.abs() < 1.0 / 1024.0 {
        let square = wide * wide;
        return (wide - square * ((0.5 - wide * (1.0 / 3.0)) + square * 0.25)) as f32;
    }
    if !(x > -1.0 && x < f32::INFINITY) {
        return unusual_single(x + 1.0) as f32;
    }
    log_single(1.0 + wide) as f32
}

/// A logarithm in binary128.
fn long(x: F128, function: fn(Extended) -> Extended) -> F128 {
    if x.is_nan() {
        return x.quieted();
    }
    if x.is_zero() {
        return -F128::INFINITY;
    }
    if x.is_negative() {
        return F128::NAN;
    }
    if x.is_infinite() {
        return x;
    }
    function(Extended::from_f128(x)).to_f128()
}

/// ln x in binary128.
pub fn logl(x: F128) -> F128 {
    long(x, logarithm::log_short)
}

/// log2 x in binary128.
pub fn log2l(x: F128) -> F128 {
    long(x, |x| logarithm::log_short(x) * constants::RECIPROCAL_LN_2)
}

/// log10 x in binary128.
pub fn log10l(x: F128) -> F128 {
    long(x, |x| logarithm::log_short(x) * constants::RECIPROCAL_LN_10)
}

/// A logarithm of 1 + x in binary128.
fn long_of_one_more(x: F128, function: fn(Extended) -> Extended) -> F128 {
    if x.is_zero() {
        return x;
    }
    if x.is_nan() || x.is_negative() && x.exponent_field() >= 0x3fff || x.is_infinite() {
        return if x.is_nan() {
            x.quieted()
        } else if x.magnitude() == F128::ONE.0 {
            -F128::INFINITY
        } else if x.is_negative() {
            F128::NAN
        } else {
            x
        };
    }
    function(Extended::from_f128(x)).to_f128()
}

/// ln(1 + x) in binary128.
pub fn log1pl(x: F128) -> F128 {
    long_of_one_more(x, logarithm::log1p)
}

/// log2(1 + x) in binary128.
pub fn log2p1l(x: F128) -> F128 {
    long_of_one_more(x, |x| logarithm::log1p(x) * constants::RECIPROCAL_LN_2)
}

/// log10(1 + x) in binary128.
pub fn log10p1l(x: F128) -> F128 {
    long_of_one_more(x, |x| logarithm::log1p(x) * constants::RECIPROCAL_LN_10)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;

    /// ln x.
    #[unsafe(no_mangle)]
    pub extern "C" fn log(x: f64) -> f64 {
        super::log(x)
    }

    /// ln x in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn logf(x: f32) -> f32 {
        super::logf(x)
    }

    /// ln x in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn logl(x: u128) -> u128 {
        super::logl(F128(x)).0
    }

    /// log2 x.
    #[unsafe(no_mangle)]
    pub extern "C" fn log2(x: f64) -> f64 {
        super::log2(x)
    }

    /// log2 x in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn log2f(x: f32) -> f32 {
        super::log2f(x)
    }

    /// log2 x in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn log2l(x: u128) -> u128 {
        super::log2l(F128(x)).0
    }

    /// log10 x.
    #[unsafe(no_mangle)]
    pub extern "C" fn log10(x: f64) -> f64 {
        super::log10(x)
    }

    /// log10 x in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn log10f(x: f32) -> f32 {
        super::log10f(x)
    }

    /// log10 x in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn log10l(x: u128) -> u128 {
        super::log10l(F128(x)).0
    }

    /// ln(1 + x).
    #[unsafe(no_mangle)]
    pub extern "C" fn log1p(x: f64) -> f64 {
        super::log1p(x)
    }

    /// ln(1 + x) in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn log1pf(x: f32) -> f32 {
        super::log1pf(x)
    }

    /// ln(1 + x) in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn log1pl(x: u128) -> u128 {
        super::log1pl(F128(x)).0
    }

    /// ln(1 + x).
    #[unsafe(no_mangle)]
    pub extern "C" fn logp1(x: f64) -> f64 {
        super::log1p(x)
    }

    /// ln(1 + x) in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn logp1f(x: f32) -> f32 {
        super::log1pf(x)
    }

    /// ln(1 + x) in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn logp1l(x: u128) -> u128 {
        super::log1pl(F128(x)).0
    }

    /// log2(1 + x).
    #[unsafe(no_mangle)]
    pub extern "C" fn log2p1(x: f64) -> f64 {
        super::log2p1(x)
    }

    /// log2(1 + x) in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn log2p1f(x: f32) -> f32 {
        super::log2p1(x.into()) as f32
    }

    /// log2(1 + x) in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn log2p1l(x: u128) -> u128 {
        super::log2p1l(F128(x)).0
    }

    /// log10(1 + x).
    #[unsafe(no_mangle)]
    pub extern "C" fn log10p1(x: f64) -> f64 {
        super::log10p1(x)
    }

    /// log10(1 + x) in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn log10p1f(x: f32) -> f32 {
        super::log10p1(x.into()) as f32
    }

    /// log10(1 + x) in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn log10p1l(x: u128) -> u128 {
        super::log10p1l(F128(x)).0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_logarithm_in_two_doubles_has_66_good_bits() {
        for x in [
            2.1656404469328494e9,
            0.9000000000436964,
            1.5,
            0.71,
            1.0 + 1e-9,
            1.0 - 1e-9,
            1.0 + f64::EPSILON,
            1.00390625,
            1.003,
            0.9971,
            1e-300,
        ] {
            let (high, low) = log_in_two(x, 0.0);
            let exact = logarithm::log(Extended::from_f64(x));
            let error = (Extended::from_f64(high) + Extended::from_f64(low) - exact) / exact;
            assert!(error.exponent < -66, "{x}: 2^{}", error.exponent);
        }
    }
}
