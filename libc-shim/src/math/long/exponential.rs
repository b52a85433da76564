//! `exp2l`: C23 7.12.6.

use super::fraction::{EXPONENTIAL, down, rounded, times};
use crate::builtins::binary128::{F128, Parts};
use crate::builtins::limbs::{join, shift_left, shift_right};
use crate::math::extended::constants::{EIGHTHS, LN_2, SIXTY_FOURTHS};
use crate::math::extended::number::upper;

/// 2^(count/64) e^r for a fraction 64 r, to be rounded.
#[inline(always)]
fn assembled(count: i64, sixty_four_r: u128) -> F128 {
    let eighth = upper(EIGHTHS[(count >> 3 & 7) as usize]);
    let scale = times(eighth, upper(SIXTY_FOURTHS[(count & 7) as usize]));
    let power = times(sixty_four_r, EXPONENTIAL.sum(sixty_four_r));
    rounded(false, scale + times(scale, power), (count >> 6) as i32 + 2)
}

/// 2^x for a number below 2^15 in magnitude that is not zero.
#[inline(always)]
pub fn exp2(x: F128) -> F128 {
    let Parts {
        negative,
        exponent,
        significand,
    } = x.parts();
    // 64 x as an integer and a fraction.
    let places = exponent + 6;
    let (whole, fraction) = if places < 0 {
        (0, down(significand, -1 - places))
    } else {
        (
            shift_right(significand, 127 - places as u32) as i64,
            shift_left(significand, places as u32 + 1),
        )
    };
    let (count, rest) = if negative {
        (-whole - i64::from(fraction != 0), fraction.wrapping_neg())
    } else {
        (whole, fraction)
    };
    let [_, low, high] = LN_2.significand;
    assembled(count, times(rest, join(high, low)))
}
