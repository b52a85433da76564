//! e^x and the hyperbolic functions in 192 bits.

use super::constants::{EIGHTHS, LN_2, RECIPROCAL_FACTORIALS, RECIPROCAL_LN_2, SIXTY_FOURTHS};
use super::number::{
    Extended, Limbs, add, product, product_128, shift_left, shift_right, upper, widened,
};

/// e^r for a fraction `r` up to ln 2 / 64, to some 190 bits or, if not `exact`, to some 135.
#[inline(always)]
fn power_of_fraction(r: Limbs, exact: bool) -> Limbs {
    if exact {
        // Horner's scheme on r (1 + r/2! + r^2/3! + …), nineteen terms: the next is below 2^-190.
        let mut sum = [0; 3];
        for &coefficient in RECIPROCAL_FACTORIALS[1..20].iter().rev() {
            sum = add(product(sum, r), coefficient).0;
        }
        let square = product(r, r);
        add(r, product(square, sum)).0
    } else {
        // The same with fourteen terms in 128 bits, before the factor r^2 moves them twelve bits down.
        let short = upper(shift_left(r, 6));
        let low = upper(r);
        let mut sum = 0;
        for &coefficient in RECIPROCAL_FACTORIALS[1..15].iter().rev() {
            sum = product_128(sum, low) + upper(coefficient);
        }
        let rest = product_128(product_128(short, short), sum);
        add(r, shift_right(widened(rest), 12)).0
    }
}

/// 2^(k/64) e^r for a fraction `r` up to ln 2 / 64.
#[inline(always)]
fn assembled(k: i64, r: Extended, exact: bool) -> Extended {
    // The rest can leave its range by a rounding.
    let fixed = if r.negative || r.is_zero() {
        [0; 3]
    } else {
        r.to_fixed()
    };
    let part = |table: &[Limbs; 8], index: i64| Extended {
        significand: table[(index & 7) as usize],
        ..Extended::ONE
    };
    let scale = part(&EIGHTHS, k >> 3) * part(&SIXTY_FOURTHS, k);
    let rest = scale * Extended::from_fixed(power_of_fraction(fixed, exact), 0);
    (scale + rest).scaled((k >> 6) as i32)
}

/// e^x for |x| below 2^20, to some 185 bits: for what is subtracted from something close.
pub fn exp(x: Extended) -> Extended {
    let (count, rest) = reduced(x);
    assembled(count, rest, true)
}

/// e^x for |x| below 2^20, to some 130 bits.
pub fn exp_short(x: Extended) -> Extended {
    let (count, rest) = reduced(x);
    assembled(count, rest, false)
}

/// x = count ln 2 / 64 + rest.
fn reduced(x: Extended) -> (i64, Extended) {
    if x.exponent < -190 {
        return (0, Extended::ZERO);
    }
    let count = (x * RECIPROCAL_LN_2).scaled(6).floor();
    (count, x - Extended::from_i64(count).scaled(-6) * LN_2)
}

/// 2^x for |x| below 2^20.
pub fn exp2(x: Extended) -> Extended {
    let count = x.scaled(6).floor();
    let rest = x - Extended::from_i64(count).scaled(-6);
    assembled(count, rest * LN_2, false)
}

/// e^x - 1.
pub fn expm1(x: Extended) -> Extended {
    if x.exponent < -50 {
        let square = x * x;
        return x + square.scaled(-1) + square * x * SIXTH + (square * square * SIXTH).scaled(-2);
    }
    if x.negative && x.exponent > 8 {
        return -Extended::ONE;
    }
    exp(x) - Extended::ONE
}

/// 1/6.
const SIXTH: Extended = Extended {
    negative: false,
    exponent: -3,
    significand: [
        0xaaaa_aaaa_aaaa_aaab,
        0xaaaa_aaaa_aaaa_aaaa,
        0xaaaa_aaaa_aaaa_aaaa,
    ],
};

/// The hyperbolic sine.
pub fn sinh(x: Extended) -> Extended {
    if x.exponent < -50 {
        return x + x * x * x * SIXTH;
    }
    let power = exp(x);
    (power - Extended::ONE / power).scaled(-1)
}

/// The hyperbolic cosine.
pub fn cosh(x: Extended) -> Extended {
    let power = exp(x);
    (power + Extended::ONE / power).scaled(-1)
}

/// The hyperbolic tangent.
pub fn tanh(x: Extended) -> Extended {
    if x.exponent >= 7 {
        return Extended {
            negative: x.negative,
            ..Extended::ONE
        };
    }
    let power = expm1(x.scaled(1));
    power / (power + Extended::power_of_two(1))
}
