//! `sqrtl`, `cbrtl`, `hypotl`: C23 7.12.7. Newton's iteration from the double-precision root, twice.

use super::fraction::{down, rounded, square, times};
use crate::builtins::binary128::{F128, Parts};
use crate::builtins::limbs::{leading_zeros, multiply, multiply_high_short, multiply_wide};
use crate::math::instruction::sqrt;
use crate::math::root::cbrt;

/// √(fraction / 2^128) 2^128 to within eight units, for a fraction of at least a quarter.
#[inline(always)]
pub fn root_of_fraction(fraction: u128) -> u128 {
    const UNIT: f64 = 18_446_744_073_709_551_616.0;
    // 52 bits behind the leading one of 1 to 2, less that one.
    let top = f64::from_bits((fraction >> 76) as u64 | 1023 << 52) - 1.0;
    let guess = sqrt(top);
    let half_reciprocal = 0.5 / guess;
    // 53 bits of the root's 64, and what its square lacks. The guess may be 1.
    let first = ((guess * (UNIT / 2.0)) as i64 as u64).min((1 << 63) - 1) << 1;
    let rest = fraction.wrapping_sub(multiply(first, first)) as i128;
    // The correction in units of the last of 96 bits.
    let step = (((rest >> 24) as i64) as f64 * (half_reciprocal / 256.0)) as i64;
    let second = stepped((first as u128) << 64, (step as i128) << 32);
    let rest = fraction.wrapping_sub(square(second)) as i64;
    let step = (rest as f64 * half_reciprocal) as i64;
    stepped(second, step.into())
}

/// A fraction of at least a half and a step, which does not lead beyond the largest fraction.
#[inline(always)]
fn stepped(value: u128, step: i128) -> u128 {
    let sum = value.wrapping_add(step as u128);
    if (sum as i128) < 0 { sum } else { u128::MAX }
}

/// The square root of a finite number above zero, correctly rounded.
#[inline(always)]
pub fn square_root(x: F128) -> F128 {
    let parts = x.parts();
    let odd = (parts.exponent & 1) as u32;
    // In [1/4, 1) as a fraction of 2^128.
    let fraction = parts.significand >> (1 - odd);
    let root = root_of_fraction(fraction);
    // No root of a 113-bit number lies halfway between two of them. Close to halfway the square of the middle decides.
    let significand = if (root as u32 & 0x7fff).abs_diff(0x4000) > 16 {
        root
    } else {
        decided(fraction, root & !0x7fff | 0x4000)
    };
    F128::from_parts(Parts {
        negative: false,
        exponent: (parts.exponent - odd as i32) / 2,
        significand,
    })
}

/// A number on that side of the middle on which the root is.
#[cold]
fn decided(fraction: u128, middle: u128) -> u128 {
    if multiply_wide(middle, middle).0 < fraction {
        middle + 1
    } else {
        middle - 1
    }
}

/// The cube root of a finite number above zero.
#[inline(always)]
pub fn cube_root(x: F128) -> F128 {
    let Parts {
        exponent,
        significand,
        ..
    } = x.parts();
    let third = exponent.div_euclid(3);
    // x = 8 fraction 8^third, and the root of the fraction is in [1/2, 1).
    let octave = exponent - 3 * third;
    let fraction = significand >> (2 - octave);
    let top = (significand >> 75) as u64 & ((1 << 52) - 1);
    let reduced = f64::from_bits(top | (1023 + octave as u64) << 52);
    let guess = cbrt(reduced).min(2.0 - f64::EPSILON);
    let first = (guess.to_bits() & ((1 << 52) - 1) | 1 << 52) << 11;
    // Of a third of the reciprocal of the root's square.
    let slope = 4.0 / 3.0 / (guess * guess);
    let squared = multiply(first, first);
    let cubed = multiply((squared >> 64) as u64, first)
        + u128::from(multiply_high_short(squared as u64, first));
    let rest = fraction.wrapping_sub(cubed) as i128;
    let step = (((rest >> 20) as i64) as f64 * slope) as i64;
    let second = stepped((first as u128) << 64, (step as i128) << 20);
    let rest = fraction.wrapping_sub(times(square(second), second)) as i64;
    let step = (rest as f64 * slope) as i64;
    rounded(false, stepped(second, step.into()), third + 1)
}

/// The root of the sum of the squares of two finite numbers that are not zero.
#[inline(always)]
pub fn length(x: F128, y: F128) -> F128 {
    let (large, small) = if x.magnitude() < y.magnitude() {
        (y.parts(), x.parts())
    } else {
        (x.parts(), y.parts())
    };
    let distance = large.exponent - small.exponent;
    let below = down(square(small.significand), 2 * distance);
    let (sum, carry) = square(large.significand).overflowing_add(below);
    let (sum, carry) = if carry {
        (sum >> 2 | 1 << 126, 1)
    } else {
        // The square falls short of the quarter by a rounding.
        (sum.max(1 << 126), 0)
    };
    debug_assert!(leading_zeros(sum) < 2);
    rounded(false, root_of_fraction(sum), large.exponent + 1 + carry)
}
