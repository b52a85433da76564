//! `expl`, `exp2l`: C23 7.12.6.

use super::fraction::{EXPONENTIAL, down, rounded, times};
use crate::builtins::binary128::{F128, Parts};
use crate::builtins::limbs::{join, shift_left, shift_right};
use crate::math::extended::constants::{EIGHTHS, LN_2, SIXTY_FOURTHS};
use crate::math::extended::number::{product_with_word, upper};

/// 2^(count/64) e^r for a fraction 64 r, to be rounded.
#[inline(always)]
fn assembled(count: i64, sixty_four_r: u128) -> F128 {
    let eighth = upper(EIGHTHS[(count >> 3 & 7) as usize]);
    let scale = times(eighth, upper(SIXTY_FOURTHS[(count & 7) as usize]));
    let power = times(sixty_four_r, EXPONENTIAL.sum(sixty_four_r));
    rounded(false, scale + times(scale, power), (count >> 6) as i32 + 2)
}

/// 64 |x| as an integer and a fraction, for a number below 2^15 in magnitude that is not zero.
#[inline(always)]
fn sixty_fourths(x: F128) -> (i64, u128) {
    let Parts {
        exponent,
        significand,
        ..
    } = x.parts();
    let places = exponent + 6;
    if places < 0 {
        return (0, down(significand, -1 - places));
    }
    (
        shift_right(significand, 127 - places as u32) as i64,
        shift_left(significand, places as u32 + 1),
    )
}

/// 2^x for a number below 2^15 in magnitude that is not zero.
#[inline(always)]
pub fn exp2(x: F128) -> F128 {
    let (whole, fraction) = sixty_fourths(x);
    let (count, rest) = if x.is_negative() {
        (-whole - i64::from(fraction != 0), fraction.wrapping_neg())
    } else {
        (whole, fraction)
    };
    let [_, low, high] = LN_2.significand;
    assembled(count, times(rest, join(high, low)))
}

/// e^x for the same.
#[inline(always)]
pub fn exp(x: F128) -> F128 {
    const RECIPROCAL_LN_2: f64 = core::f64::consts::LOG2_E;
    // So much that an error of the product does not let the rest leave its range below.
    const MARGIN: f64 = 1.0 / 1_048_576.0;
    let (whole, fraction) = sixty_fourths(x);
    let double = whole as f64 + ((fraction >> 65) as i64) as f64 / (1u64 << 63) as f64;
    let product = double * RECIPROCAL_LN_2;
    // 64 x = count ln 2 + rest, and the rest is in [0, 1).
    let (negative, count) = if x.is_negative() {
        (true, (product + MARGIN) as i64 + 1)
    } else {
        (false, (product - MARGIN) as i64)
    };
    let multiple = upper(product_with_word(LN_2.significand, count as u64));
    if negative {
        assembled(-count, multiple.wrapping_sub(fraction))
    } else {
        assembled(count, fraction.wrapping_sub(multiple))
    }
}
