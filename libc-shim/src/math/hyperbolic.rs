//! `sinh`, `cosh`, `tanh`: C23 7.12.5.
//!
//! e^x and e^-x have the same table and, but for a sign, the same polynomial; their sum and difference are taken of the tables'
//! values, which loses nothing, before the polynomials come in.

use super::exponential::{exp_in_parts, exp_in_two, halves, halves_single};
use super::exponential_table::{SINH, TANH};
use super::extended::{Extended, exponential};
use crate::builtins::binary128::F128;

/// e^|x| / 2 for |x| of at least 700.
#[cold]
fn half_exp(magnitude: f64) -> f64 {
    if !(magnitude < 711.0) {
        return magnitude * f64::INFINITY;
    }
    let (scale, rest, exponent) = exp_in_parts(magnitude, 0.0);
    let power = f64::from_bits(((1023 + exponent - 2) as u64) << 52);
    (scale + scale * rest) * power * 2.0
}

/// The hyperbolic sine.
#[inline]
pub fn sinh(x: f64) -> f64 {
    let magnitude = x.abs();
    if magnitude < 0.3 {
        let square = x * x;
        let [c0, c1, c2, c3, c4] = SINH;
        let fourth = square * square;
        let series = (c0 + square * c1) + fourth * ((c2 + square * c3) + fourth * c4);
        return x + x * square * series;
    }
    if !(magnitude < 700.0) {
        return half_exp(magnitude).copysign(x);
    }
    let e = halves(magnitude);
    let (difference, sum) = (e.a - e.b, e.a + e.b);
    let lost = (e.a - difference) - e.b;
    let low = (difference * e.even + sum * e.odd) + (lost + (e.a_low - e.b_low));
    (difference + low).copysign(x)
}

/// The hyperbolic cosine.
#[inline]
pub fn cosh(x: f64) -> f64 {
    let magnitude = x.abs();
    if !(magnitude < 700.0) {
        return half_exp(magnitude);
    }
    let e = halves(magnitude);
    let (difference, sum) = (e.a - e.b, e.a + e.b);
    let lost = (e.a - sum) + e.b;
    let low = (sum * e.even + difference * e.odd) + (lost + (e.a_low + e.b_low));
    sum + low
}

/// The hyperbolic tangent: 1 - 2 / (e^(2x) + 1), with what the sum and the quotient lack.
#[inline]
pub fn tanh(x: f64) -> f64 {
    let magnitude = x.abs();
    if magnitude < 0.25 {
        let square = x * x;
        let [c0, c1, c2, c3, c4, c5, c6] = TANH;
        let fourth = square * square;
        let low = (c0 + square * c1) + fourth * (c2 + square * c3);
        let high = (c4 + square * c5) + fourth * c6;
        return (x + x * square * (low + fourth * fourth * high)).copysign(x);
    }
    if !(magnitude < 22.0) {
        return if x.is_nan() { x } else { 1f64.copysign(x) };
    }
    let (power, power_low) = exp_in_two(2.0 * magnitude);
    let large = power + 1.0;
    let lost = ((power - large) + 1.0) + power_low;
    let denominator = large + lost;
    let denominator_low = (large - denominator) + lost;
    let head_of = |x: f64| f64::from_bits(x.to_bits() & !0x7ff_ffff);
    let quotient = 2.0 / denominator;
    let (q, d) = (head_of(quotient), head_of(denominator));
    let remainder = (2.0 - q * d) - (q * (denominator - d) + (quotient - q) * denominator);
    let quotient_low = (remainder - quotient * denominator_low) * (0.5 * quotient);
    let value = 1.0 - quotient;
    let lost = (1.0 - value) - quotient;
    (value + (lost - quotient_low)).copysign(x)
}

/// (e^|x| - e^-|x|) / 2 and (e^|x| + e^-|x|) / 2 to some 40 bits, for |x| below 100.
#[inline(always)]
fn sinh_and_cosh_single(x: f64) -> (f64, f64) {
    let (a, b, even, odd) = halves_single(x);
    let (difference, sum) = (a - b, a + b);
    (
        difference + (difference * even + sum * odd),
        sum + (sum * even + difference * odd),
    )
}

/// The hyperbolic sine in single precision.
#[inline]
pub fn sinhf(x: f32) -> f32 {
    if !(x.abs() < 100.0) {
        return x * f32::INFINITY;
    }
    let (sine, _) = sinh_and_cosh_single(x.into());
    (sine as f32).copysign(x)
}

/// The hyperbolic cosine in single precision.
#[inline]
pub fn coshf(x: f32) -> f32 {
    if !(x.abs() < 100.0) {
        return x.abs() * f32::INFINITY;
    }
    let (_, cosine) = sinh_and_cosh_single(x.into());
    cosine as f32
}

/// The hyperbolic tangent in single precision.
#[inline]
pub fn tanhf(x: f32) -> f32 {
    if !(x.abs() < 10.0) {
        return if x.is_nan() { x } else { 1f32.copysign(x) };
    }
    let (sine, cosine) = sinh_and_cosh_single(x.into());
    ((sine / cosine) as f32).copysign(x)
}

/// An odd function, infinite at infinity, in binary128.
pub(super) fn odd(x: F128, function: fn(Extended) -> Extended) -> F128 {
    if x.is_nan() {
        return x.quieted();
    }
    if x.is_zero() || x.is_infinite() {
        return x;
    }
    function(Extended::from_f128(x.abs())).to_f128().copysign(x)
}

/// The hyperbolic sine in binary128.
pub fn sinhl(x: F128) -> F128 {
    if x.is_finite() && x.exponent_field() >= 0x3fff + 15 {
        return F128::INFINITY.copysign(x);
    }
    odd(x, exponential::sinh)
}

/// The hyperbolic cosine in binary128.
pub fn coshl(x: F128) -> F128 {
    if x.exponent_field() >= 0x3fff + 15 {
        return if x.is_nan() {
            x.quieted()
        } else {
            F128::INFINITY
        };
    }
    exponential::cosh(Extended::from_f128(x)).to_f128()
}

/// The hyperbolic tangent in binary128.
pub fn tanhl(x: F128) -> F128 {
    if x.is_infinite() {
        return F128::ONE.copysign(x);
    }
    odd(x, exponential::tanh)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;

    /// The hyperbolic sine.
    #[unsafe(no_mangle)]
    pub extern "C" fn sinh(x: f64) -> f64 {
        super::sinh(x)
    }

    /// The hyperbolic sine in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn sinhf(x: f32) -> f32 {
        super::sinhf(x)
    }

    /// The hyperbolic sine in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn sinhl(x: u128) -> u128 {
        super::sinhl(F128(x)).0
    }

    /// The hyperbolic cosine.
    #[unsafe(no_mangle)]
    pub extern "C" fn cosh(x: f64) -> f64 {
        super::cosh(x)
    }

    /// The hyperbolic cosine in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn coshf(x: f32) -> f32 {
        super::coshf(x)
    }

    /// The hyperbolic cosine in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn coshl(x: u128) -> u128 {
        super::coshl(F128(x)).0
    }

    /// The hyperbolic tangent.
    #[unsafe(no_mangle)]
    pub extern "C" fn tanh(x: f64) -> f64 {
        super::tanh(x)
    }

    /// The hyperbolic tangent in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn tanhf(x: f32) -> f32 {
        super::tanhf(x)
    }

    /// The hyperbolic tangent in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn tanhl(x: u128) -> u128 {
        super::tanhl(F128(x)).0
    }
}
