//! `atan2l`, `atanl`, `asinl`, `acosl`: C23 7.12.4.

use super::fraction::{ARC_TANGENT, down, normalized, quotient, rounded, square, times};
use super::root::root_of_fraction;
use crate::builtins::binary128::{F128, Parts};
use crate::builtins::limbs::{join, leading_zeros, multiply_wide, shift_left, shift_right, split};
use crate::math::extended::constants::{ARC_TANGENTS, PI};
use crate::math::extended::number::{
    Limbs, add, leading_zeros as leading_zeros_of_limbs, product_with_word, subtract, upper,
};
use crate::math::extended::number::{shift_left as limbs_up, shift_right as limbs_down};

/// 192 bits with these on top.
#[inline(always)]
fn widened(a: u128) -> Limbs {
    let (high, low) = split(a);
    [0, low, high]
}

/// The angle of the point (x, y), neither of which is zero, in (-π, π]. With the ratio of the smaller coordinate to the larger
/// one close to c = k/16 the angle from the nearer axis is atan c + atan t, where t = (n - c d) / (d + c n).
#[inline(always)]
pub fn angle(y: Parts, x: Parts) -> F128 {
    let steep = (y.exponent, y.significand) > (x.exponent, x.significand);
    let (n, d) = if steep { (x, y) } else { (y, x) };
    let distance = d.exponent - n.exponent;
    let t = if distance > 5 {
        Tangent {
            centre: [0; 3],
            negative: false,
            numerator: n.significand,
            denominator: d.significand,
            exponent: -distance,
        }
    } else {
        beside_centre(n.significand, d.significand, distance)
    };
    let [_, _, top] = t.centre;
    if t.numerator == 0 {
        return from_axis(y.negative, x.negative, steep, t.centre);
    }
    let (significand, exponent) = quotient(t.numerator, t.denominator);
    let (fraction, exponent) = arc_tangent(significand, exponent + t.exponent);
    if top == 0 && !steep && !x.negative {
        return rounded(y.negative, fraction, exponent);
    }
    let rest = quarter(fraction, exponent);
    let total = if t.negative {
        subtract(t.centre, rest)
    } else {
        add(t.centre, rest).0
    };
    from_axis(y.negative, x.negative, steep, total)
}

/// A quotient `numerator` / `denominator` 2^`exponent`, the significands' leading bits set, whose arc tangent is to be added to four times
/// the centre or subtracted.
struct Tangent {
    centre: Limbs,
    negative: bool,
    numerator: u128,
    denominator: u128,
    exponent: i32,
}

/// Where the ratio is at least 2^-6: `n` is `distance` places below `d`.
#[inline(always)]
fn beside_centre(n: u128, d: u128, distance: i32) -> Tangent {
    let n = limbs_down(widened(n), distance as u32);
    // Both as doubles between 0 and 1.
    let double = |a: u64| f64::from_bits(a >> 12 | 1023 << 52) - 1.0;
    let ratio = double(n[2]) / double((d >> 64) as u64);
    let k = (16.0 * ratio + 0.5) as i32 as u32;
    // 16 n - k d is small; the rest of d + c n is what its 128 bits lose.
    let difference = subtract(limbs_up(n, 4), product_with_word(widened(d), k.into()));
    let negative = (difference[2] as i64) < 0;
    let difference = if negative {
        subtract([0; 3], difference)
    } else {
        difference
    };
    let sum = (d >> 1) + upper(product_with_word(limbs_down(n, 5), k.into()));
    let zeros = leading_zeros_of_limbs(difference);
    let numerator = upper(limbs_up(difference, zeros));
    let (denominator, exponent) = normalized(sum, 5);
    Tangent {
        centre: limbs_down(ARC_TANGENTS.get(k as usize).copied().unwrap_or([0; 3]), 2),
        negative,
        numerator,
        denominator,
        exponent: -1 - zeros as i32 - exponent,
    }
}

/// A quarter of `fraction` 2^`exponent`, in 192 bits.
#[inline(always)]
fn quarter(fraction: u128, exponent: i32) -> Limbs {
    limbs_down(widened(fraction), (2 - exponent) as u32)
}

/// The angle from the positive axis of x, from a quarter of that from the nearer axis.
#[inline(always)]
fn from_axis(negative: bool, left: bool, steep: bool, quarter: Limbs) -> F128 {
    const HALF_TURN: Limbs = PI.significand;
    const RIGHT_ANGLE: Limbs = limbs_down(PI.significand, 1);
    let quarter = match (steep, left) {
        (false, false) => quarter,
        (false, true) => subtract(HALF_TURN, quarter),
        (true, false) => subtract(RIGHT_ANGLE, quarter),
        (true, true) => add(RIGHT_ANGLE, quarter).0,
    };
    // It is not small: the upper word holds some of it.
    let [low, middle, high] = quarter;
    let zeros = high.leading_zeros() & 63;
    let up = |high: u64, low: u64| high << zeros | (low >> 1) >> (63 - zeros);
    F128::from_parts(Parts {
        negative,
        exponent: 1 - zeros as i32,
        significand: join(up(high, middle), up(middle, low) | 1),
    })
}

/// The arc tangent of a number up to 1/32, or one rounding above: a fraction and a power of two.
#[inline(always)]
fn arc_tangent(significand: u128, exponent: i32) -> (u128, i32) {
    let z = down(square(significand), -10 - 2 * exponent) << 1;
    let series = ARC_TANGENT.alternating(z);
    let rest = times(significand, times(z, series));
    (significand - rest, exponent + 1)
}

/// √(1 - x²) for |x| below 1.
#[inline(always)]
pub fn other_side(x: Parts) -> Parts {
    let (high, low) = multiply_wide(x.significand, x.significand);
    let places = -2 - 2 * x.exponent;
    // 1 - x² in 256 bits, or in 128 where it is above 3/4. It is at least 2^-113.
    let (low, borrow) = if places == 0 {
        0u128.overflowing_sub(low)
    } else {
        (0, false)
    };
    let rest = 0u128
        .wrapping_sub(down(high, places))
        .wrapping_sub(borrow.into());
    if rest == 0 {
        return F128::ONE.parts();
    }
    let zeros = leading_zeros(rest) & !1 & 127;
    let carried = shift_right(low >> 1, 127 - zeros);
    Parts {
        negative: false,
        exponent: -1 - (zeros / 2) as i32,
        significand: root_of_fraction(shift_left(rest, zeros) | carried),
    }
}
