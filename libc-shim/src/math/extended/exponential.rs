//! e^x and the hyperbolic functions in 192 bits.

use super::constants::{LN_2, RECIPROCAL_FACTORIALS, RECIPROCAL_LN_2};
use super::number::{
    Extended, Limbs, add, product, product_128, shift_left, shift_right, upper, widened,
};

/// Arguments are halved this often before the series, and the result squared as often.
const HALVINGS: u32 = 6;

/// e^r for a fraction `r` up to ln 2, to some 185 bits or, if not `exact`, to some 130.
#[inline(always)]
fn power_of_fraction(r: Limbs, exact: bool) -> Extended {
    let reduced = shift_right(r, HALVINGS);
    let mut result = if exact {
        // Horner's scheme on r (1 + r/2! + r^2/3! + …), nineteen terms: the next is below 2^-190.
        let mut sum = [0; 3];
        for &coefficient in RECIPROCAL_FACTORIALS[1..20].iter().rev() {
            sum = add(product(sum, reduced), coefficient).0;
        }
        let square = product(reduced, reduced);
        add(reduced, product(square, sum)).0
    } else {
        // The same with fourteen terms in 128 bits, before the factor r^2 moves them twelve bits down.
        let short = upper(reduced);
        let mut sum = 0;
        for &coefficient in RECIPROCAL_FACTORIALS[1..15].iter().rev() {
            sum = product_128(sum, short) + upper(coefficient);
        }
        let rest = product_128(product_128(upper(r), upper(r)), sum);
        add(reduced, shift_right(widened(rest), 2 * HALVINGS)).0
    };
    let mut carry = false;
    for _ in 0..HALVINGS {
        // (1 + f)^2 - 1; only the last sum can reach 1, by a rounding.
        (result, carry) = add(shift_left(result, 1), product(result, result));
    }
    let whole = if carry {
        Extended::power_of_two(1)
    } else {
        Extended::ONE
    };
    whole + Extended::from_fixed(result, 0)
}

/// e^x for |x| below 2^20, to some 185 bits: for what is subtracted from something close.
pub fn exp(x: Extended) -> Extended {
    let (count, fraction) = reduced(x);
    power_of_fraction(fraction, true).scaled(count)
}

/// e^x for |x| below 2^20, to some 130 bits.
pub fn exp_short(x: Extended) -> Extended {
    let (count, fraction) = reduced(x);
    power_of_fraction(fraction, false).scaled(count)
}

/// x = count ln 2 + fraction.
fn reduced(x: Extended) -> (i32, Limbs) {
    if x.exponent < -190 {
        return (0, [0; 3]);
    }
    let count = (x * RECIPROCAL_LN_2).floor();
    let rest = x - Extended::from_i64(count) * LN_2;
    // The rest can leave [0, ln 2) by a rounding.
    let fixed = if rest.negative || rest.is_zero() {
        [0; 3]
    } else {
        rest.to_fixed()
    };
    (count as i32, fixed)
}

/// 2^x for |x| below 2^20.
pub fn exp2(x: Extended) -> Extended {
    let count = x.floor();
    exp_short((x - Extended::from_i64(count)) * LN_2).scaled(count as i32)
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
