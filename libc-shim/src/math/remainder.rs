//! `fmod`, `remainder`, `remquo`, `drem`: C23 7.12.10.
//!
//! The remainder is exact. The numbers' significands are divided as integers; where the exponents are further apart than a
//! word has spare bits, in several steps.

use crate::builtins::binary128::{F128, HIDDEN, Parts, SIGN};
use crate::builtins::limbs::{multiply, shift_left};
use core::num::NonZeroU64;

/// The remainder of `a 2^distance` by `b`, both below 2^53, and the low bits of the quotient.
#[inline]
fn reduce(mut a: u64, b: NonZeroU64, mut distance: u32) -> (u64, u32) {
    let mut quotient = (a / b) as u32;
    a %= b;
    while distance > 0 {
        let bits = distance.min(11);
        let shifted = a << bits;
        quotient = quotient << bits | (shifted / b) as u32;
        a = shifted % b;
        distance -= bits;
        if a == 0 {
            return (
                0,
                if distance < 32 {
                    quotient << distance
                } else {
                    0
                },
            );
        }
    }
    (a, quotient)
}

/// The significand with its hidden bit, and the exponent of its last place (from zero for the smallest numbers).
#[inline]
fn apart(x: f64) -> (u64, u32) {
    let bits = x.to_bits() & (u64::MAX >> 1);
    let field = (bits >> 52) as u32;
    if field == 0 {
        (bits, 0)
    } else {
        (bits & ((1 << 52) - 1) | 1 << 52, field - 1)
    }
}

/// The inverse of [`apart`], for significands below 2^53.
#[inline]
fn together(significand: u64, place: u32) -> f64 {
    if significand == 0 {
        return 0.0;
    }
    let zeros = (significand.leading_zeros() - 11).min(place);
    // Without a hidden bit the sum below leaves the exponent field as it is: a subnormal number.
    f64::from_bits((u64::from(place - zeros) << 52) + (significand << zeros))
}

/// Whether fmod has to compute: both numbers finite, the divisor not zero.
#[inline]
fn computable(x: f64, y: f64) -> Option<NonZeroU64> {
    if x.abs() < f64::INFINITY && !y.is_nan() {
        NonZeroU64::new(apart(y).0)
    } else {
        None
    }
}

/// The remainder of the truncated quotient, with x's sign.
#[inline]
pub fn fmod(x: f64, y: f64) -> f64 {
    let (a, b) = (x.abs(), y.abs());
    let Some(divisor) = computable(x, y) else {
        return (x * y) / (x * y);
    };
    if a < b {
        return x;
    }
    let ((n, n_place), (_, d_place)) = (apart(a), apart(b));
    let (rest, _) = reduce(n, divisor, n_place - d_place);
    together(rest, d_place).copysign(x)
}

/// The remainder of the quotient rounded to nearest, and the low bits of that quotient with its sign.
#[inline]
pub fn remquo(x: f64, y: f64) -> (f64, i32) {
    let (a, b) = (x.abs(), y.abs());
    let Some(divisor) = computable(x, y) else {
        return ((x * y) / (x * y), 0);
    };
    if b == f64::INFINITY {
        return (x, 0);
    }
    let ((n, n_place), (_, d_place)) = (apart(a), apart(b));
    let (mut rest, mut quotient) = if n_place >= d_place {
        let (rest, quotient) = reduce(n, divisor, n_place - d_place);
        (together(rest, d_place), quotient)
    } else {
        (a, 0)
    };
    // The rest is below |y|; half of it decides, without overflow or loss.
    let above = if b < 4.5e-308 {
        rest + rest > b || rest + rest == b && quotient & 1 != 0
    } else {
        rest > 0.5 * b || rest == 0.5 * b && quotient & 1 != 0
    };
    if above {
        rest -= b;
        quotient = quotient.wrapping_add(1);
    }
    let magnitude = (quotient & 0x7fff_ffff) as i32;
    let value = if x.is_sign_negative() { -rest } else { rest };
    (
        value,
        if x.is_sign_negative() == y.is_sign_negative() {
            magnitude
        } else {
            -magnitude
        },
    )
}

/// The remainder of the truncated quotient in single precision.
#[inline]
pub fn fmodf(x: f32, y: f32) -> f32 {
    fmod(x.into(), y.into()) as f32
}

/// Significand and last place, as [`apart`].
fn apart_long(x: F128) -> (u128, u32) {
    let field = x.exponent_field() as u32;
    let fraction = x.0 & (HIDDEN - 1);
    if field == 0 {
        (fraction, 0)
    } else {
        (fraction | HIDDEN, field - 1)
    }
}

/// The remainder of `rest`, below 2^127, by a divisor whose leading bit is bit 112, and the low bits of the quotient. The
/// quotient is below 2^15, and double precision knows it to within one.
#[inline]
fn digit(rest: u128, divisor: u128) -> (u128, u32) {
    let mut digit = ((rest >> 63) as u64 as f64 / (divisor >> 63) as u64 as f64) as i64 as u64;
    let upper = digit.wrapping_mul((divisor >> 64) as u64);
    let product = multiply(digit, divisor as u64).wrapping_add(u128::from(upper) << 64);
    let mut difference = rest.wrapping_sub(product);
    if (difference as i128) < 0 {
        difference = difference.wrapping_add(divisor);
        digit = digit.wrapping_sub(1);
    }
    if difference >= divisor {
        difference = difference.wrapping_sub(divisor);
        digit = digit.wrapping_add(1);
    }
    (difference, digit as u32)
}

/// The remainder of `a 2^distance` by `b`, both below 2^113, fourteen bits at a time, and the low bits of the quotient.
fn reduce_long(a: u128, b: u128, distance: u32) -> (u128, u32) {
    let zeros = crate::builtins::limbs::leading_zeros(b).saturating_sub(15) & 127;
    let divisor = shift_left(b, zeros);
    let first = distance.min(14);
    let (mut rest, mut quotient) = digit(shift_left(a, first), divisor);
    let mut left = distance - first;
    while left > 0 {
        let bits = left.min(14);
        let (next, low) = digit(shift_left(rest, bits), divisor);
        (rest, quotient) = (next, quotient << bits | low);
        left -= bits;
    }
    // What the divisor was shifted by, which is nothing unless it is subnormal.
    for shift in (0..zeros).rev() {
        let part = shift_left(b, shift);
        quotient <<= 1;
        if rest >= part {
            rest -= part;
            quotient |= 1;
        }
    }
    (rest, quotient)
}

/// Significand and last place to a number.
fn together_long(significand: u128, place: u32) -> F128 {
    let zeros = crate::builtins::limbs::leading_zeros(significand) & 127;
    F128::from_parts(Parts {
        negative: false,
        exponent: place as i32 + 15 - zeros as i32 - 16382,
        significand: shift_left(significand, zeros),
    })
}

/// fmod and the low bits of the quotient.
fn fmod_with_quotient(x: F128, y: F128) -> Result<(F128, u32), F128> {
    if y.is_zero() || !x.is_finite() || y.is_nan() {
        let product = x * y;
        return Err(product / product);
    }
    if x.magnitude() < y.magnitude() {
        return Ok((x.abs(), 0));
    }
    let ((n, n_place), (d, d_place)) = (apart_long(x), apart_long(y));
    let (rest, quotient) = reduce_long(n, d, n_place - d_place);
    Ok((together_long(rest, d_place), quotient))
}

/// The remainder of the truncated quotient in binary128.
pub fn fmodl(x: F128, y: F128) -> F128 {
    let (a, b) = (x.exponent_field() as u32, y.exponent_field() as u32);
    // The usual: both normal and finite, and x not much larger.
    if a < 0x7fff && b != 0 && a.wrapping_sub(b) <= 14 {
        let (n, d) = (x.0 & (HIDDEN - 1) | HIDDEN, y.0 & (HIDDEN - 1) | HIDDEN);
        let (rest, _) = digit(shift_left(n, a - b), d);
        let shift = crate::builtins::limbs::leading_zeros(rest).wrapping_sub(15);
        if rest != 0 && shift < b {
            let field = u128::from(b - shift - 1) << 112;
            return F128(x.0 & SIGN | (field + shift_left(rest, shift)));
        }
        return together_long(rest, b - 1).copysign(x);
    }
    match fmod_with_quotient(x, y) {
        Ok((rest, _)) => rest.copysign(x),
        Err(invalid) => invalid,
    }
}

/// The remainder of the quotient rounded to nearest, and the low bits of that quotient, in binary128.
pub fn remquol(x: F128, y: F128) -> (F128, i32) {
    let (mut rest, mut quotient) = match fmod_with_quotient(x, y) {
        Ok(value) => value,
        Err(invalid) => return (invalid, 0),
    };
    let divisor = y.abs();
    if divisor.is_infinite() {
        return (x, 0);
    }
    // rest against divisor - rest: both exact, neither overflows.
    let other = divisor - rest;
    if rest > other || rest == other && quotient & 1 != 0 {
        rest = -other;
        quotient = quotient.wrapping_add(1);
    }
    let magnitude = (quotient & 0x7fff_ffff) as i32;
    let rest = if rest.is_zero() { F128::ZERO } else { rest };
    (
        if x.is_negative() { -rest } else { rest },
        if x.is_negative() == y.is_negative() {
            magnitude
        } else {
            -magnitude
        },
    )
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;

    /// The remainder of the truncated quotient.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmod(x: f64, y: f64) -> f64 {
        super::fmod(x, y)
    }

    /// The remainder of the truncated quotient in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmodf(x: f32, y: f32) -> f32 {
        super::fmodf(x, y)
    }

    /// The remainder of the truncated quotient in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmodl(x: u128, y: u128) -> u128 {
        super::fmodl(F128(x), F128(y)).0
    }

    /// The remainder of the rounded quotient.
    #[unsafe(no_mangle)]
    pub extern "C" fn remainder(x: f64, y: f64) -> f64 {
        super::remquo(x, y).0
    }

    /// The remainder of the rounded quotient.
    #[unsafe(no_mangle)]
    pub extern "C" fn drem(x: f64, y: f64) -> f64 {
        super::remquo(x, y).0
    }

    /// The remainder of the rounded quotient, and the low bits of that.
    ///
    /// # Safety
    /// `quotient` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn remquo(x: f64, y: f64, quotient: *mut i32) -> f64 {
        let (rest, low) = super::remquo(x, y);
        // SAFETY: the caller's promise.
        unsafe { quotient.write(low) }
        rest
    }

    /// The remainder of the rounded quotient in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn remainderf(x: f32, y: f32) -> f32 {
        super::remquo(x.into(), y.into()).0 as f32
    }

    /// The remainder of the rounded quotient in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn dremf(x: f32, y: f32) -> f32 {
        super::remquo(x.into(), y.into()).0 as f32
    }

    /// The remainder of the rounded quotient, and the low bits of that in single precision.
    ///
    /// # Safety
    /// `quotient` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn remquof(x: f32, y: f32, quotient: *mut i32) -> f32 {
        let (rest, low) = super::remquo(x.into(), y.into());
        // SAFETY: the caller's promise.
        unsafe { quotient.write(low) }
        rest as f32
    }

    /// The remainder of the rounded quotient in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn remainderl(x: u128, y: u128) -> u128 {
        super::remquol(F128(x), F128(y)).0.0
    }

    /// The remainder of the rounded quotient, and the low bits of that in long double precision.
    ///
    /// # Safety
    /// `quotient` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn remquol(x: u128, y: u128, quotient: *mut i32) -> u128 {
        let (rest, low) = super::remquol(F128(x), F128(y));
        // SAFETY: the caller's promise.
        unsafe { quotient.write(low) }
        rest.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_remainders_agree_with_those_of_doubles() {
        let values = [
            1.0, -1.0, 0.5, 3.0, 7.25, 1000.0, 1e-5, 12345.678, -9.75, 16384.0,
        ];
        for x in values {
            for y in values {
                let got = fmodl(F128::from_f64(x), F128::from_f64(y)).to_f64();
                assert_eq!(got.to_bits(), (x % y).to_bits(), "fmod({x}, {y})");
            }
        }
    }
}
