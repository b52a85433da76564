//! `sinl`, `cosl`, `tanl`: C23 7.12.4.

use super::fraction::{SINE_AND_COSINE, down, normalized, quotient, rounded, square, times};
use crate::builtins::binary128::{F128, Parts};
use crate::builtins::limbs::{join, multiply, shift_left, split};
use crate::math::extended::constants::HALF_PI;
use crate::math::extended::{Extended, number, trigonometric};

/// An angle less a multiple of π/2: the significand's leading bit is set and stands for 2^exponent, which is below 1.
struct Reduced {
    quadrant: u32,
    negative: bool,
    exponent: i32,
    significand: u128,
}

/// π/2 - 1 as a fraction of 192 bits.
const HALF_PI_FRACTION: number::Limbs = number::shift_left(HALF_PI.significand, 1);

/// Reduces a finite number: below 2^30, unless it is too close to a multiple of π/2 for that, by Cody and Waite's method in 192 bits.
#[inline(always)]
fn reduced(x: F128) -> Reduced {
    const TWO_OVER_PI: f64 = core::f64::consts::FRAC_2_PI / (1u64 << 62) as f64;
    let Parts {
        negative,
        exponent,
        significand,
    } = x.parts();
    if exponent < 0 {
        return Reduced {
            quadrant: 0,
            negative,
            exponent,
            significand,
        };
    }
    if exponent > 29 {
        return reduced_far(x);
    }
    let top = (significand >> 64) as u64;
    let whole = top >> (63 - exponent);
    let fraction = shift_left(significand, exponent as u32 + 1);
    let power = f64::from_bits((1023 + exponent as u64) << 52);
    let count = ((top >> 1) as i64 as f64 * (TWO_OVER_PI * power) + 0.5) as i64 as u32;
    // count π/2 from below; the fraction of `x` has zeros there.
    let word = u64::from(count);
    let low = multiply(HALF_PI_FRACTION[0], word);
    let middle = multiply(HALF_PI_FRACTION[1], word) + (low >> 64);
    let high = multiply(HALF_PI_FRACTION[2], word) + (middle >> 64);
    let (r2, r1) = split(fraction);
    let (lower, borrow) = join(r1, 0).overflowing_sub(join(middle as u64, low as u64));
    let (r2, first) = r2.overflowing_sub(high as u64);
    let (r2, second) = r2.overflowing_sub(borrow.into());
    let r3 = whole
        .wrapping_sub(word)
        .wrapping_sub((high >> 64) as u64)
        .wrapping_sub((first | second).into());
    // The complement of what is below zero: a unit of 2^-192 does not count.
    let flip = ((r3 as i64) >> 63) as u64;
    let (r1, r0) = split(lower);
    let (r2, r1, r0) = (r2 ^ flip, r1 ^ flip, r0 ^ flip);
    if r2 >> 32 == 0 {
        return reduced_far(x);
    }
    let zeros = r2.leading_zeros();
    let up = |high: u64, low: u64| high << zeros | (low >> 1) >> (63 - zeros);
    Reduced {
        quadrant: if negative {
            0u32.wrapping_sub(count)
        } else {
            count
        },
        negative: negative != (flip != 0),
        exponent: -1 - zeros as i32,
        significand: join(up(r2, r1), up(r1, r0)),
    }
}

/// The same after Payne and Hanek.
#[cold]
#[inline(never)]
fn reduced_far(x: F128) -> Reduced {
    let (quadrant, rest) = trigonometric::reduce(Extended::from_f128(x));
    Reduced {
        quadrant,
        negative: rest.negative,
        exponent: rest.exponent,
        significand: number::upper(rest.significand),
    }
}

/// The sine (`which` 0) or the cosine (1) of a reduced angle's magnitude, as a fraction and a power of two. One formula for both, a (1 - r² s):
/// a branch here would be taken at random.
#[inline(always)]
fn sine_or_cosine(which: u32, r: &Reduced) -> (u128, i32) {
    let z = down(square(r.significand), -2 - 2 * r.exponent);
    let series = SINE_AND_COSINE[(which & 1) as usize].alternating(z);
    let (factor, exponent) = if which & 1 == 0 {
        (r.significand >> 1, r.exponent + 2)
    } else {
        (1 << 127, 1)
    };
    (factor - times(factor, times(z, series)), exponent)
}

/// The sine of an angle that is `quarter` right angles more than a finite number.
#[inline(always)]
pub fn shifted_sine(x: F128, quarter: u32) -> F128 {
    let r = reduced(x);
    let quadrant = r.quadrant.wrapping_add(quarter);
    let (fraction, exponent) = sine_or_cosine(quadrant, &r);
    let negative = (r.negative && quadrant & 1 == 0) != (quadrant & 2 != 0);
    rounded(negative, fraction, exponent)
}

/// The sine and the cosine of a finite number.
#[inline(always)]
pub fn sine_and_cosine(x: F128) -> (F128, F128) {
    let r = reduced(x);
    let of = |quadrant: u32| {
        let (fraction, exponent) = sine_or_cosine(quadrant, &r);
        let negative = (r.negative && quadrant & 1 == 0) != (quadrant & 2 != 0);
        rounded(negative, fraction, exponent)
    };
    (of(r.quadrant), of(r.quadrant.wrapping_add(1)))
}

/// The tangent of a finite number that is not zero.
#[inline(always)]
pub fn tangent(x: F128) -> F128 {
    let r = reduced(x);
    let (n, n_exponent) = sine_or_cosine(r.quadrant, &r);
    let (d, d_exponent) = sine_or_cosine(r.quadrant.wrapping_add(1), &r);
    let (n, n_exponent) = normalized(n, n_exponent);
    let (d, d_exponent) = normalized(d, d_exponent);
    let (significand, exponent) = quotient(n, d);
    F128::from_parts(Parts {
        negative: r.negative != (r.quadrant & 1 != 0),
        exponent: exponent + n_exponent - d_exponent,
        significand,
    })
}
