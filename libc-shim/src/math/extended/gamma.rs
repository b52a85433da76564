//! The gamma function and its logarithm in 192 bits.

use super::constants::{EULER, HALF_LN_2_PI, HALF_ZETA_2, PI, STIRLING, THIRD_ZETA_3};
use super::exponential::exp;
use super::logarithm::{log, log1p};
use super::number::Extended;
use super::trigonometric::sine_and_cosine_pi;

/// From here on Stirling's series with 24 terms is good to 2^-140.
const LARGE: i64 = 26;

/// ln Γ(x) for x of at least [`LARGE`]: Stirling's series.
fn stirling(x: Extended) -> Extended {
    let reciprocal = Extended::ONE / x;
    let square = reciprocal * reciprocal;
    let mut sum = Extended::ZERO;
    for &coefficient in STIRLING.iter().rev() {
        sum = sum * square + coefficient;
    }
    (x - Extended::power_of_two(-1)) * log(x) - x + HALF_LN_2_PI + sum * reciprocal
}

/// x raised by whole steps to at least [`LARGE`], and the product of what was stepped over.
fn raised(x: Extended) -> (Extended, Extended) {
    let (mut at, mut product) = (x, Extended::ONE);
    let steps = LARGE - x.floor();
    for _ in 0..steps.max(0) {
        product = product * at;
        at = at + Extended::ONE;
    }
    (at, product)
}

/// Γ(x) for x above zero and below 2000.
pub fn gamma_positive(x: Extended) -> Extended {
    let (at, product) = raised(x);
    exp(stirling(at)) / product
}

/// Γ(x) for x below zero and not an integer: the reflection formula. Zero when far out.
pub fn gamma_negative(x: Extended) -> Extended {
    let sine = sine_and_cosine_pi(x).0;
    if x.exponent >= 11 {
        return Extended {
            negative: sine.negative,
            ..Extended::power_of_two(-30_000)
        };
    }
    // Γ(1 - x) may be out of binary128's range, but not out of ours.
    PI / (sine * gamma_positive(Extended::ONE - x))
}

/// ln Γ(1 + e) for |e| below 2^-40.
fn near_one(e: Extended) -> Extended {
    let square = e * e;
    square * HALF_ZETA_2 - e * EULER - square * e * THIRD_ZETA_3
}

/// ln Γ(x) for x above zero.
pub fn log_gamma_positive(x: Extended) -> Extended {
    let (one, two) = (x - Extended::ONE, x - Extended::power_of_two(1));
    if one.is_zero() || two.is_zero() {
        return Extended::ZERO;
    }
    if one.exponent < -40 {
        return near_one(one);
    }
    if two.exponent < -40 {
        return near_one(two) + log1p(two);
    }
    if x.exponent > 60 {
        return x * (log(x) - Extended::ONE);
    }
    let (at, product) = raised(x);
    let whole = stirling(at);
    if at.exponent == x.exponent && x.exponent > 5 {
        whole
    } else {
        whole - log(product)
    }
}

/// ln |Γ(x)| for x below zero and not an integer, and whether Γ(x) is negative.
pub fn log_gamma_negative(x: Extended) -> (Extended, bool) {
    let sine = sine_and_cosine_pi(x).0;
    let value = log(PI / sine.abs()) - log_gamma_positive(Extended::ONE - x);
    (value, sine.negative)
}
