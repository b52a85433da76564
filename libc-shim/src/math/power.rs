//! `pow`, `powr`, `pown`, `rootn`, `compoundn`: C23 7.12.7, F.10.4.
//!
//! x^y = e^(y ln x). The logarithm comes as two doubles with some 68 good bits, the product with y is kept in two as well,
//! and only its first part is reduced for the exponential.

use super::extended::{self, Extended};
use super::{exponential, logarithm};
use crate::builtins::binary128::F128;

/// What an exponent is to a negative base.
#[derive(Clone, Copy, PartialEq)]
enum Parity {
    Odd,
    Even,
    Fraction,
}

/// Whether a finite number is an odd or an even integer, or none.
#[inline]
fn parity(y: f64) -> Parity {
    let exponent = (y.to_bits() >> 52) as i32 & 0x7ff;
    if exponent < 1023 {
        return if y == 0.0 {
            Parity::Even
        } else {
            Parity::Fraction
        };
    }
    if exponent > 1075 {
        return Parity::Even;
    }
    let unit = 1u64 << (1075 - exponent as u32).min(52);
    let bits = y.to_bits() | 1 << 52;
    if bits & (unit - 1) != 0 {
        Parity::Fraction
    } else if bits & unit != 0 {
        Parity::Odd
    } else {
        Parity::Even
    }
}

/// The cases in which one operand is zero, infinite or NaN, or the base is 1; `None` for all others.
#[cold]
fn special(x: f64, y: f64) -> Option<f64> {
    if y == 0.0 || x == 1.0 {
        return Some(1.0);
    }
    if x.is_nan() || y.is_nan() {
        return Some(x + y);
    }
    let magnitude = x.abs();
    if y.is_infinite() {
        return Some(if magnitude == 1.0 {
            1.0
        } else if (magnitude > 1.0) == (y > 0.0) {
            f64::INFINITY
        } else {
            0.0
        });
    }
    if magnitude == 0.0 || magnitude == f64::INFINITY {
        let value = if (magnitude == 0.0) == (y > 0.0) {
            0.0
        } else {
            f64::INFINITY
        };
        return Some(if x.is_sign_negative() && parity(y) == Parity::Odd {
            -value
        } else {
            value
        });
    }
    None
}

/// x^y.
#[inline]
pub fn pow(x: f64, y: f64) -> f64 {
    let (bits, exponent) = (x.to_bits(), (y.to_bits() >> 52) & 0x7ff);
    // The usual: x positive and normal, 2^-65 <= |y| < 2^64.
    if bits.wrapping_sub(1 << 52) < (0x7ff << 52) - (1 << 52)
        && exponent.wrapping_sub(1023 - 65) < 129
    {
        return finish(logarithm::log_in_two(x, 0.0), y, 1.0);
    }
    unusual(x, y)
}

/// Special values, negative and subnormal bases, exponents very small or large.
#[cold]
fn unusual(x: f64, y: f64) -> f64 {
    if let Some(value) = special(x, y).or_else(|| (x == 0.0).then_some(0.0)) {
        return value;
    }
    let mut sign = 1.0;
    if x < 0.0 {
        match parity(y) {
            Parity::Fraction => return f64::NAN,
            Parity::Odd => sign = -1.0,
            Parity::Even => {}
        }
    }
    let magnitude = x.abs();
    if magnitude == 1.0 {
        return sign;
    }
    if y.abs() < 1.0 / 36_893_488_147_419_103_232.0 {
        return 1.0;
    }
    if y.abs() >= 18_446_744_073_709_551_616.0 {
        return if (magnitude > 1.0) == (y > 0.0) {
            f64::INFINITY
        } else {
            0.0
        };
    }
    let log = if magnitude < f64::MIN_POSITIVE {
        logarithm::log_in_two(magnitude * 4_503_599_627_370_496.0, -52.0)
    } else {
        logarithm::log_in_two(magnitude, 0.0)
    };
    finish(log, y, sign)
}

/// sign * e^(y * log).
#[inline(always)]
fn finish((high, low): (f64, f64), y: f64, sign: f64) -> f64 {
    let head = f64::from_bits(high.to_bits() & !0x7ff_ffff);
    let under = (high - head) + low;
    let y_head = f64::from_bits(y.to_bits() & !0x7ff_ffff);
    let (product, rest) = (y_head * head, (y - y_head) * head + y * under);
    if !(product.abs() < 745.2) {
        return sign * if product > 0.0 { f64::INFINITY } else { 0.0 };
    }
    if product > 709.79 {
        return sign * f64::INFINITY;
    }
    let sum = product + rest;
    sign * exponential::exp_with_tail(sum, (product - sum) + rest)
}

/// x^y in single precision.
#[inline]
pub fn powf(x: f32, y: f32) -> f32 {
    if logarithm::is_normal_single(x) && y.abs() < f32::INFINITY {
        return finish_single(logarithm::log2_of_normal(x), y, 1.0);
    }
    unusual_single(x, y)
}

/// sign * 2^(y log).
#[inline(always)]
fn finish_single(log: f64, y: f32, sign: f32) -> f32 {
    let exponent = log * (f64::from(y) * 32.0);
    const TO_INTEGER: f64 = 6_755_399_441_055_744.0;
    const LIMIT: u64 = 32 * 160;
    let shifted = exponent + TO_INTEGER;
    let in_range = shifted.to_bits().wrapping_sub(TO_INTEGER.to_bits() - LIMIT) < 2 * LIMIT;
    if !in_range {
        return sign * if exponent > 0.0 { f32::INFINITY } else { 0.0 };
    }
    sign * exponential::assemble_single(shifted, exponent - (shifted - TO_INTEGER)) as f32
}

/// Special values, negative and subnormal bases.
#[cold]
fn unusual_single(x: f32, y: f32) -> f32 {
    if let Some(value) = special(x.into(), y.into()) {
        return value as f32;
    }
    let sign = match parity(y.into()) {
        _ if x > 0.0 => 1.0,
        Parity::Fraction => return f32::NAN,
        Parity::Odd => -1.0,
        Parity::Even => 1.0,
    };
    finish_single(logarithm::log2_for_single(x.abs().into()), y, sign)
}

/// Whether a finite binary128 number is an odd or an even integer, or none.
fn parity_long(y: F128) -> Parity {
    let parts = y.parts();
    if parts.significand == 0 || parts.exponent > 112 {
        return Parity::Even;
    }
    if parts.exponent < 0 {
        return Parity::Fraction;
    }
    let whole = crate::builtins::limbs::shift_right(parts.significand, 127 - parts.exponent as u32);
    if crate::builtins::limbs::shift_left(whole, 127 - parts.exponent as u32) != parts.significand {
        Parity::Fraction
    } else if whole & 1 != 0 {
        Parity::Odd
    } else {
        Parity::Even
    }
}

/// x^y in binary128.
pub fn powl(x: F128, y: F128) -> F128 {
    if y.is_zero() || x.0 == F128::ONE.0 {
        return F128::ONE;
    }
    if x.is_nan() || y.is_nan() {
        return x + y;
    }
    let magnitude = x.abs();
    let large = magnitude.0 > F128::ONE.0;
    if y.is_infinite() {
        return if magnitude.0 == F128::ONE.0 {
            F128::ONE
        } else if large != y.is_negative() {
            F128::INFINITY
        } else {
            F128::ZERO
        };
    }
    let parity = parity_long(y);
    let negative = x.is_negative() && parity == Parity::Odd;
    let signed = |value: F128| if negative { -value } else { value };
    if magnitude.is_zero() || magnitude.is_infinite() {
        return signed(if large != y.is_negative() {
            F128::INFINITY
        } else {
            F128::ZERO
        });
    }
    if x.is_negative() && parity == Parity::Fraction {
        return F128::NAN;
    }
    match extended::logarithm::pow(Extended::from_f128(magnitude), Extended::from_f128(y)) {
        Some(value) => signed(value.to_f128()),
        None => signed(if large != y.is_negative() {
            F128::INFINITY
        } else {
            F128::ZERO
        }),
    }
}

/// x^y for x at least zero, defined as e^(y ln x): C23 F.10.4.7.
pub fn powrl(x: F128, y: F128) -> F128 {
    let invalid = x.is_negative() && !x.is_zero()
        || x.is_zero() && y.is_zero()
        || x.is_infinite() && y.is_zero()
        || x.0 == F128::ONE.0 && y.is_infinite()
        || x.is_nan()
        || y.is_nan();
    if invalid {
        return if x.is_nan() || y.is_nan() {
            x + y
        } else {
            F128::NAN
        };
    }
    powl(x.abs(), y)
}

/// x^n for an integer n.
pub fn pownl(x: F128, n: i64) -> F128 {
    powl(x, F128::from_i64(n))
}

/// The n-th root: C23 F.10.4.8.
pub fn rootnl(x: F128, n: i64) -> F128 {
    if n == 0 {
        return F128::NAN;
    }
    if x.is_nan() {
        return x.quieted();
    }
    let odd = n & 1 != 0;
    if x.is_negative() && !odd && !x.is_zero() {
        return F128::NAN;
    }
    let negative = x.is_negative() && odd;
    let magnitude = x.abs();
    let root = if magnitude.is_zero() || magnitude.is_infinite() {
        if magnitude.is_zero() == (n > 0) {
            F128::ZERO
        } else {
            F128::INFINITY
        }
    } else {
        let log = extended::logarithm::log(Extended::from_f128(magnitude));
        extended::exponential::exp(log / Extended::from_i64(n)).to_f128()
    };
    if negative { -root } else { root }
}

/// (1 + x)^n: C23 F.10.4.2.
pub fn compoundnl(x: F128, n: i64) -> F128 {
    if x.is_nan() {
        return if n == 0 { F128::ONE } else { x.quieted() };
    }
    if x < -F128::ONE {
        return F128::NAN;
    }
    if n == 0 {
        return F128::ONE;
    }
    if x.is_infinite() || x == -F128::ONE {
        return if x.is_negative() == (n < 0) {
            F128::INFINITY
        } else {
            F128::ZERO
        };
    }
    let exponent = extended::logarithm::log1p(Extended::from_f128(x)) * Extended::from_i64(n);
    if exponent.exponent > 15 {
        return if exponent.negative {
            F128::ZERO
        } else {
            F128::INFINITY
        };
    }
    extended::exponential::exp(exponent).to_f128()
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;

    /// x to the power y.
    #[unsafe(no_mangle)]
    pub extern "C" fn pow(x: f64, y: f64) -> f64 {
        super::pow(x, y)
    }

    /// x to the power y in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn powf(x: f32, y: f32) -> f32 {
        super::powf(x, y)
    }

    /// x to the power y in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn powl(x: u128, y: u128) -> u128 {
        super::powl(F128(x), F128(y)).0
    }

    /// e^(y ln x).
    #[unsafe(no_mangle)]
    pub extern "C" fn powr(x: f64, y: f64) -> f64 {
        super::powrl(F128::from_f64(x), F128::from_f64(y)).to_f64()
    }

    /// e^(y ln x) in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn powrf(x: f32, y: f32) -> f32 {
        super::powrl(F128::from_f64(x.into()), F128::from_f64(y.into())).to_f32()
    }

    /// e^(y ln x) in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn powrl(x: u128, y: u128) -> u128 {
        super::powrl(F128(x), F128(y)).0
    }

    /// x to the integer power n.
    #[unsafe(no_mangle)]
    pub extern "C" fn pown(x: f64, n: i64) -> f64 {
        super::pownl(F128::from_f64(x), n).to_f64()
    }

    /// x to the integer power n in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn pownf(x: f32, n: i64) -> f32 {
        super::pownl(F128::from_f64(x.into()), n).to_f32()
    }

    /// x to the integer power n in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn pownl(x: u128, n: i64) -> u128 {
        super::pownl(F128(x), n).0
    }

    /// The n-th root of x.
    #[unsafe(no_mangle)]
    pub extern "C" fn rootn(x: f64, n: i64) -> f64 {
        super::rootnl(F128::from_f64(x), n).to_f64()
    }

    /// The n-th root of x in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn rootnf(x: f32, n: i64) -> f32 {
        super::rootnl(F128::from_f64(x.into()), n).to_f32()
    }

    /// The n-th root of x in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn rootnl(x: u128, n: i64) -> u128 {
        super::rootnl(F128(x), n).0
    }

    /// (1 + x) to the integer power n.
    #[unsafe(no_mangle)]
    pub extern "C" fn compoundn(x: f64, n: i64) -> f64 {
        super::compoundnl(F128::from_f64(x), n).to_f64()
    }

    /// (1 + x) to the integer power n in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn compoundnf(x: f32, n: i64) -> f32 {
        super::compoundnl(F128::from_f64(x.into()), n).to_f32()
    }

    /// (1 + x) to the integer power n in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn compoundnl(x: u128, n: i64) -> u128 {
        super::compoundnl(F128(x), n).0
    }
}
