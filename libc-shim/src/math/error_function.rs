//! `erf`, `erfc`: C23 7.12.8.
//!
//! Polynomials in intervals, of erf itself up to 6 and of e^(x²) erfc x, which varies slowly, beyond 1/2 (W. J. Cody,
//! "Rational Chebyshev approximations for the error function", 1969, multiplies by the exponential in the same way).

use super::error_function_table::{ERF, ERF_NEAR, ERFC};
use super::exponential::exp_in_parts;
use super::extended::{Extended, error_function};
use crate::builtins::binary128::F128;

/// erf x / x - 1 for z = x² up to 1/4.
#[inline(always)]
fn near_zero(z: f64) -> f64 {
    let [c0, c1, c2, c3, c4, c5, c6, c7, c8] = ERF_NEAR;
    let square = z * z;
    let fourth = square * square;
    let low = (c0 + z * c1) + square * (c2 + z * c3);
    let high = (c4 + z * c5) + square * (c6 + z * c7);
    low + fourth * (high + fourth * c8)
}

/// erf x - base for x in [1/2, 6).
#[inline(always)]
fn far(x: f64, base: f64) -> f64 {
    let index = (x * 8.0) as i32 as usize;
    let [c0, c0_low, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10] = ERF[index.wrapping_sub(4).min(43)];
    let t = x - (index as f64 + 0.5) * 0.125;
    let square = t * t;
    let fourth = square * square;
    let low = c1 + t * c2 + square * (c3 + t * c4);
    let middle = (c5 + t * c6) + square * (c7 + t * c8);
    let high = c9 + t * c10;
    let head = c0 - base;
    let lost = (-base - head) + c0;
    head + (t * (low + fourth * (middle + fourth * high)) + (c0_low + lost))
}

/// The error function.
#[inline(always)]
pub fn erf(x: f64) -> f64 {
    let a = x.abs();
    if a < 0.5 {
        return x + x * near_zero(x * x);
    }
    if !(a < 6.0) {
        return if a.is_nan() { x } else { 1f64.copysign(x) };
    }
    far(a, 0.0).copysign(x)
}

/// The complementary error function.
#[inline(always)]
pub fn erfc(x: f64) -> f64 {
    if x < 0.5 {
        if x > -0.5 {
            let small = x * near_zero(x * x);
            return if x < 0.25 {
                1.0 - (x + small)
            } else {
                0.5 - ((x - 0.5) + small)
            };
        }
        return if x > -6.0 { far(-x, -1.0) } else { 2.0 };
    }
    if !(x < 27.25) {
        return if x.is_nan() { x } else { 0.0 };
    }
    // The interval is an eighth of an octave.
    let offset = x.to_bits() - 0.5f64.to_bits();
    let centre = f64::from_bits(x.to_bits() & !((1 << 49) - 1) | 1 << 48);
    let [head, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12] =
        ERFC[((offset >> 49) as usize).min(47)];
    let t = x - centre;
    let square = t * t;
    let fourth = square * square;
    let low = (c1 + t * c2) + square * (c3 + t * c4);
    let middle = (c5 + t * c6) + square * (c7 + t * c8);
    let high = (c9 + t * c10) + square * (c11 + t * c12);
    let rest = c0 + t * (low + (fourth * middle + fourth * fourth * high));
    // e^(-x²) with the upper half of x squared exactly.
    let upper = f64::from_bits(x.to_bits() & !0x7ff_ffff);
    let (scale, missing, exponent) = exp_in_parts(-upper * upper, -(x - upper) * (x + upper));
    let scale_head = f64::from_bits(scale.to_bits() & !0x7ff_ffff);
    let sum = head + rest;
    let value = scale_head * head + ((scale - scale_head) * head + scale * (rest + missing * sum));
    let power = |exponent: i64| f64::from_bits(((1023 + exponent) as u64) << 52);
    if exponent > -1000 {
        value * power(exponent)
    } else {
        value * power(exponent + 200) * power(-200)
    }
}

/// The error function in single precision.
#[inline]
pub fn erff(x: f32) -> f32 {
    erf(x.into()) as f32
}

/// The complementary error function in single precision.
#[inline]
pub fn erfcf(x: f32) -> f32 {
    erfc(x.into()) as f32
}

/// The error function in binary128.
pub fn erfl(x: F128) -> F128 {
    if x.is_nan() {
        return x.quieted();
    }
    if x.is_zero() {
        return x;
    }
    if x.is_infinite() {
        return F128::ONE.copysign(x);
    }
    error_function::erf(Extended::from_f128(x.abs()))
        .to_f128()
        .copysign(x)
}

/// The complementary error function in binary128.
pub fn erfcl(x: F128) -> F128 {
    if x.is_nan() {
        return x.quieted();
    }
    // Past 2^7 it is below every number of the format; below -2^7 it is two.
    if x.exponent_field() >= 0x3fff + 7 {
        return if x.is_negative() {
            F128::ONE + F128::ONE
        } else {
            F128::ZERO
        };
    }
    error_function::erfc(Extended::from_f128(x)).to_f128()
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;

    /// The error function.
    #[unsafe(no_mangle)]
    pub extern "C" fn erf(x: f64) -> f64 {
        super::erf(x)
    }

    /// The error function in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn erff(x: f32) -> f32 {
        super::erff(x)
    }

    /// The error function in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn erfl(x: u128) -> u128 {
        super::erfl(F128(x)).0
    }

    /// The complementary error function.
    #[unsafe(no_mangle)]
    pub extern "C" fn erfc(x: f64) -> f64 {
        super::erfc(x)
    }

    /// The complementary error function in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn erfcf(x: f32) -> f32 {
        super::erfcf(x)
    }

    /// The complementary error function in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn erfcl(x: u128) -> u128 {
        super::erfcl(F128(x)).0
    }
}
