//! Sine, cosine and their inverses in 192 bits.

use super::constants::{ARC_TANGENTS, HALF_PI, PI, RECIPROCAL_FACTORIALS, TWO_OVER_PI};
use super::number::{Extended, less, product_128, shift_left, upper, widened};
use crate::builtins::limbs::multiply;

/// 1/(f+1)! - z/(f+3)! + z²/(f+5)! …: what the series of sine (f = 2) and cosine (f = 1) have after their first terms, in
/// 128 bits, of which the sums that it goes into need 115.
#[inline]
fn alternating(z: u128, first: usize) -> u128 {
    let mut sum = 0u128;
    let terms = RECIPROCAL_FACTORIALS.get(first..30).unwrap_or(&[]);
    for coefficient in terms.iter().step_by(2).rev() {
        sum = upper(*coefficient).wrapping_sub(product_128(z, sum));
    }
    sum
}

/// The sine for |r| of at most a little more than π/4: r - r³ (1/3! - …).
fn sine(r: Extended) -> Extended {
    if r.exponent < -90 {
        return r;
    }
    let square = r * r;
    let series = alternating(upper(square.to_fixed()), 2);
    r - r * square * Extended::from_fixed(widened(series), 0)
}

/// The cosine for the same: 1 - r² (1/2! - …).
fn cosine(r: Extended) -> Extended {
    if r.exponent < -90 {
        return Extended::ONE;
    }
    let square = r * r;
    let series = alternating(upper(square.to_fixed()), 1);
    Extended::ONE - square * Extended::from_fixed(widened(series), 0)
}

/// The nearest multiple of π/2 modulo 4, and the rest: after Payne and Hanek, "Radian reduction for trigonometric
/// functions" (1983), multiplying only by those bits of 2/π that matter. `x` has at most 113 significant bits.
pub fn reduce(x: Extended) -> (u32, Extended) {
    if x.exponent < -1 {
        return (0, x);
    }
    // x = mantissa 2^(exponent - 112). Bits of 2/π above weight 2^(114 - exponent) only add multiples of four.
    let skipped = (x.exponent + 14) as usize;
    let (word, bits) = (skipped / 64, skipped as u32 % 64);
    let (high, low) = (
        x.significand[2] >> 15,
        x.significand[2] << 49 | x.significand[1] >> 15,
    );
    // The product of the mantissa with 448 bits of 2/π, modulo 2^448, lowest limb first.
    let mut fraction = [0u64; 7];
    let (mut carry, mut previous) = (0u128, 0u64);
    for (index, limb) in fraction.iter_mut().enumerate() {
        let at = word + 6 - index;
        let upper = TWO_OVER_PI.get(at).copied().unwrap_or(0);
        let lower = TWO_OVER_PI.get(at + 1).copied().unwrap_or(0);
        let window = upper << bits | (lower >> 1) >> (63 - bits);
        let (first, second) = (multiply(window, low), multiply(previous, high));
        let column =
            (first & u64::MAX as u128) + (second & u64::MAX as u128) + (carry & u64::MAX as u128);
        *limb = column as u64;
        carry = (first >> 64) + (second >> 64) + (carry >> 64) + (column >> 64);
        previous = window;
    }
    let [f0, f1, f2, f3, f4, f5, f6] = fraction;
    let quadrant = (f6 >> 62) as u32;
    let up = f6 >> 61 & 1 != 0;
    // Two's complement when the fraction is above one half: it is then minus its distance to one.
    let flip = if up { u64::MAX } else { 0 };
    let joined = [
        f6 << 2 | f5 >> 62,
        f5 << 2 | f4 >> 62,
        f4 << 2 | f3 >> 62,
        f3 << 2 | f2 >> 62,
        f2 << 2 | f1 >> 62,
        f1 << 2 | f0 >> 62,
    ];
    let [mut w5, mut w4, mut w3, mut w2, mut w1, mut w0] = joined.map(|w| w ^ flip);
    let mut lost = 0;
    while w5 == 0 && lost < 5 {
        (w5, w4, w3, w2, w1, w0) = (w4, w3, w2, w1, w0, 0);
        lost += 1;
    }
    let zeros = w5.leading_zeros() & 63;
    let top = shift_left([w3, w4, w5], zeros);
    let under = (w2 >> 1) >> (63 - zeros);
    let rest = Extended {
        negative: x.negative != up,
        exponent: -1 - zeros as i32 - 64 * lost,
        significand: [top[0] | under, top[1], top[2]],
    };
    let turns = quadrant + up as u32;
    (
        if x.negative {
            0u32.wrapping_sub(turns)
        } else {
            turns
        } & 3,
        rest * HALF_PI,
    )
}

/// The sine of a number of at most 113 significant bits that is `quarter` right angles more.
pub fn shifted_sine(x: Extended, quarter: u32) -> Extended {
    let (quadrant, rest) = reduce(x);
    turned(rest, quadrant.wrapping_add(quarter))
}

/// The sine and the cosine of a number of at most 113 significant bits.
pub fn sine_and_cosine(x: Extended) -> (Extended, Extended) {
    let (quadrant, rest) = reduce(x);
    (
        turned(rest, quadrant),
        turned(rest, quadrant.wrapping_add(1)),
    )
}

/// The sine of an angle that is `quadrant` right angles more than `rest`.
fn turned(rest: Extended, quadrant: u32) -> Extended {
    let value = if quadrant & 1 == 0 {
        sine(rest)
    } else {
        cosine(rest)
    };
    if quadrant & 2 == 0 { value } else { -value }
}

/// The sine and the cosine of π times a number of at most 113 significant bits, or below 2^60 in magnitude.
pub fn sine_and_cosine_pi(x: Extended) -> (Extended, Extended) {
    let whole_turns_off = if x.exponent < 60 {
        x
    } else {
        let kept = shift_left(x.significand, x.exponent.min(200) as u32);
        Extended {
            negative: x.negative,
            ..Extended::from_fixed(kept, 1)
        }
    };
    let doubled = whole_turns_off.scaled(1);
    let quadrant = (doubled + Extended::power_of_two(-1)).floor();
    let rest = (doubled - Extended::from_i64(quadrant)) * HALF_PI;
    let quadrant = quadrant as u32;
    (
        turned(rest, quadrant),
        turned(rest, quadrant.wrapping_add(1)),
    )
}

/// The angle of the point (x, y), neither of which is zero, in (-π, π]. With the ratio of the smaller coordinate to the larger
/// one close to c = k/16 the angle from the nearer axis is atan c + atan t, where t = (n - c d) / (d + c n).
pub fn angle(y: Extended, x: Extended) -> Extended {
    let steep =
        y.exponent > x.exponent || y.exponent == x.exponent && less(x.significand, y.significand);
    let (n, d) = if steep {
        (x.abs(), y.abs())
    } else {
        (y.abs(), x.abs())
    };
    let distance = n.exponent - d.exponent;
    let from_axis = if distance < -5 {
        arc_tangent_series(n / d)
    } else {
        let (n, d) = (n.scaled(-d.exponent), d.scaled(-d.exponent));
        let k = (16.0 * n.to_f64() / d.to_f64() + 0.5) as i32;
        let c = Extended::from_i64(k.into()).scaled(-4);
        let centre = ARC_TANGENTS.get(k as usize).copied().unwrap_or([0; 3]);
        arc_tangent_series((n - c * d) / (d + c * n)) + Extended::from_fixed(centre, 0)
    };
    let magnitude = match (steep, x.negative) {
        (false, false) => from_axis,
        (false, true) => PI - from_axis,
        (true, false) => HALF_PI - from_axis,
        (true, true) => HALF_PI + from_axis,
    };
    Extended {
        negative: y.negative,
        ..magnitude
    }
}

/// 1/3, 1/5, … as fixed-point fractions.
static RECIPROCALS: [u128; 13] = {
    let mut table = [0; 13];
    let mut index = 0;
    while index < table.len() {
        table[index] = u128::MAX / (2 * index as u128 + 3);
        index += 1;
    }
    table
};

/// The arc tangent for |t| up to 1/32: t - t³ (1/3 - t²/5 + …), the series in 128 bits.
fn arc_tangent_series(t: Extended) -> Extended {
    if t.exponent < -90 {
        return t;
    }
    let square = t * t;
    let z = upper(square.to_fixed());
    let mut sum = 0u128;
    for coefficient in RECIPROCALS.iter().rev() {
        sum = coefficient.wrapping_sub(product_128(z, sum));
    }
    t - t * square * Extended::from_fixed(widened(sum), 0)
}
