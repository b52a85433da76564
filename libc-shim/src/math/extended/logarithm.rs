//! Logarithms, powers, roots and the inverse hyperbolic functions in 192 bits.

use super::constants::LN_2;
use super::exponential;
use super::number::Extended;

/// 1/3.
const THIRD: Extended = Extended {
    negative: false,
    exponent: -2,
    significand: [
        0xaaaa_aaaa_aaaa_aaab,
        0xaaaa_aaaa_aaaa_aaaa,
        0xaaaa_aaaa_aaaa_aaaa,
    ],
};

/// ln(1 + x), also for tiny x; x is above -1.
pub fn log1p(x: Extended) -> Extended {
    if x.exponent < -45 {
        let square = x * x;
        return x - square.scaled(-1) + square * x * THIRD - (square * square).scaled(-2);
    }
    log(Extended::ONE + x)
}

/// ln x for x above zero, to some 185 bits.
pub fn log(x: Extended) -> Extended {
    log_by(x, exponential::exp)
}

/// ln x for x above zero, to some 120 bits: enough for a result, not for what is multiplied or subtracted from.
pub fn log_short(x: Extended) -> Extended {
    log_by(x, |guess| {
        if guess.exponent < -12 {
            exponential::exp(guess)
        } else {
            exponential::exp_short(guess)
        }
    })
}

/// One step of Halley's iteration from the double-precision logarithm, which triples its 53 bits.
#[inline(always)]
fn log_by(x: Extended, exp: impl Fn(Extended) -> Extended) -> Extended {
    let mut count = x.exponent;
    let mut reduced = x.scaled(-count);
    if reduced.significand[2] >= 0xb504_f333_f9de_6484 {
        // Above √2: from the other side, so that numbers around 1 stay there.
        reduced = reduced.scaled(-1);
        count += 1;
    }
    let above_one = reduced - Extended::ONE;
    let near_one = if above_one.is_zero() {
        above_one
    } else if above_one.exponent < -45 {
        log1p(above_one)
    } else {
        let guess = Extended::from_f64(crate::math::logarithm::log(reduced.to_f64()));
        let power = exp(guess);
        let ratio = (reduced - power) / (reduced + power);
        guess + ratio.scaled(1) + (ratio * ratio * ratio * THIRD).scaled(1)
    };
    Extended::from_i64(count.into()) * LN_2 + near_one
}

/// x^y for x above zero; `None` when the result is out of every range.
pub fn pow(x: Extended, y: Extended) -> Option<Extended> {
    let exponent = y * log(x);
    if exponent.exponent > 15 {
        return None;
    }
    Some(exponential::exp_short(exponent))
}

/// The cube root of a number above zero.
pub fn cube_root(x: Extended) -> Extended {
    let third = x.exponent.div_euclid(3);
    let reduced = x.scaled(-3 * third);
    let root = Extended::from_f64(crate::math::root::cbrt(reduced.to_f64()));
    // One step of Halley's iteration triples the 53 bits.
    let cube = root * root * root;
    let root = root + root * ((reduced - cube) / (cube.scaled(1) + reduced));
    root.scaled(third)
}

/// The inverse hyperbolic sine of a number that is not negative.
pub fn asinh(x: Extended) -> Extended {
    if x.exponent < -50 {
        return x - (x * x * x * THIRD).scaled(-1);
    }
    log(x + (x * x + Extended::ONE).square_root())
}

/// The inverse hyperbolic cosine of a number of at least 1.
pub fn acosh(x: Extended) -> Extended {
    let below = (x - Extended::ONE) * (x + Extended::ONE);
    log1p((x - Extended::ONE) + below.square_root())
}

/// The inverse hyperbolic tangent of a number in [0, 1).
pub fn atanh(x: Extended) -> Extended {
    if x.exponent < -50 {
        return x + x * x * x * THIRD;
    }
    log((Extended::ONE + x) / (Extended::ONE - x)).scaled(-1)
}
